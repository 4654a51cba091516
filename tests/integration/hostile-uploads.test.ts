import { endlessBodies, hostileBodies, sendEndlessBody, sendHostileBody } from "#tests/support/hostile-bodies";
import { member, type HttpClient } from "#tests/support/http";
import { testImage } from "#tests/support/test-image";
import { startServer, type ServerProcess } from "#tests/support/server";
import { filesBelow, imageOf, untilUnfinished, upload } from "#tests/support/uploads";

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

const nothingIsLeft = () => untilUnfinished(server, (names) => names.length === 0);

it("data hidden behind a picture is not stored with it", async () => {
  const picture = await testImage().jpeg().toBuffer();
  const polyglot = Buffer.concat([picture, Buffer.from("PK\x03\x04<script>alert(1)</script>")]);
  const { status, body } = await upload(ada, { image: new File([new Uint8Array(polyglot)], "a.jpg.html") });
  expect(status).toBe(201);
  for (const url of [imageOf(body).url, imageOf(body).thumbnailUrl]) {
    const shown = await ada.bytes(url);
    expect(Buffer.from(shown.body).includes("script")).toBe(false);
    expect(shown.headers.get("content-type")).toBe("image/webp");
  }
});

it.each(["../../../etc/passwd", "a\\..\\b.png", "a\0.png", "a\u202Egnp.exe", "CON", "a".repeat(4_000)])(
  "the file name %j is never used",
  async (fileName) => {
    const image = new File([new Uint8Array(await testImage().png().toBuffer())], fileName);
    const { status, body } = await upload(ada, { image });
    expect(status).toBe(201);
    const { headers } = await ada.bytes(`${imageOf(body).url}?download=1`);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="parley-${imageOf(body).id}.webp"`);
    expect(filesBelow(server, "").filter((name) => name.startsWith(imageOf(body).id))).toHaveLength(2);
  },
);

it.each(hostileBodies)("a body with $name is refused by name", async (hostile) => {
  expect(await sendHostileBody(ada, hostile)).toEqual([hostile.status, hostile.code]);
  await nothingIsLeft();
});

it.each(endlessBodies)("an endless $name is cut off", async ({ beginning, code }) => {
  expect(await sendEndlessBody(ada, beginning)).toBe(code);
  await nothingIsLeft();
});
