import { member } from "#tests/support/http";
import { noiseGif } from "#tests/support/noise-gif";
import { startServer } from "#tests/support/server";
import { filesBelow, upload } from "#tests/support/uploads";

// image-workers.test.ts, which has no tight time limit, shows that the next images succeed.
it("images that take too long are refused and leave nothing, one after the other", async () => {
  const environment = { IMAGE_MAX_SECONDS: "1", IMAGE_MAX_BYTES: "100000000" };
  const server = await startServer({ environment });
  const ada = await member(server.url, "Ada");
  const endless = new File([new Uint8Array(noiseGif())], "restless.gif");

  // More than most machines decode at a time: an aborted image has to make room.
  const answers = await Promise.all(Array.from({ length: 3 }, () => upload(ada, { image: endless })));
  for (const { status, body } of answers)
    expect([status, body.code, body.detail]).toEqual([
      422,
      "invalid_image",
      expect.stringMatching(/^This image takes too long to read/),
    ]);
  expect(filesBelow(server, "tmp")).toEqual([]);
  expect(filesBelow(server, "images")).toEqual([]);
});
