import { member } from "#tests/support/http";
import { pictureFile } from "#tests/support/pictures";
import { restlessGif } from "#tests/support/restless-gif";
import { startServer } from "#tests/support/server";
import { filesBelow, upload } from "#tests/support/uploads";

it("an image that takes too long is refused and leaves nothing, and those behind it get their turn", async () => {
  const environment = { IMAGE_MAX_SECONDS: "1", IMAGE_MAX_BYTES: "100000000" };
  const server = await startServer({ environment });
  const [ada, grace] = await Promise.all(["Ada", "Grace"].map((name) => member(server.url, name)));
  if (!ada || !grace) throw new Error("There is nobody.");
  const endless = new File([new Uint8Array(restlessGif())], "restless.gif");

  // More than are decoded at a time on most machines: what was given up has to make room.
  const [answers, other] = await Promise.all([
    Promise.all(Array.from({ length: 2 }, () => upload(ada, { image: endless }))),
    upload(grace, { image: await pictureFile("png") }),
  ]);
  for (const { status, body } of answers)
    expect([status, body.code, body.detail]).toEqual([
      422,
      "invalid_image",
      expect.stringMatching(/^This image takes too long to read/),
    ]);
  expect(other.status).toBe(201);
  expect((await upload(ada, { image: await pictureFile("png") })).status).toBe(201);
  expect(filesBelow(server, "tmp")).toEqual([]);
  expect(filesBelow(server, "images")).toHaveLength(2 * 2);
}, 120_000);
