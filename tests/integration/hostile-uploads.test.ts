import { randomUUID } from "node:crypto";
import { member, type Visitor } from "#tests/support/http";
import { quadrants } from "#tests/support/quadrants";
import { boundary, ending, filePart, part, RawUpload } from "#tests/support/raw-upload";
import { startServer, type ParleyServer } from "#tests/support/server";
import { filesBelow, imageOf, untilUnfinished, upload } from "#tests/support/uploads";

let server: ParleyServer;
let ada: Visitor;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

const nothingIsLeft = () => untilUnfinished(server, (names) => names.length === 0);

it("what hides behind a picture does not come with it", async () => {
  const picture = await quadrants().jpeg().toBuffer();
  const polyglot = Buffer.concat([picture, Buffer.from("PK\x03\x04<script>alert(1)</script>")]);
  const { status, body } = await upload(ada, { image: new File([new Uint8Array(polyglot)], "a.jpg.html") });
  expect(status).toBe(201);
  for (const url of [imageOf(body).url, imageOf(body).thumbnailUrl]) {
    const shown = await ada.bytes(url);
    expect(Buffer.from(shown.body).includes("script")).toBe(false);
    expect(shown.headers.get("content-type")).toBe("image/webp");
  }
});

it.each(["../../../etc/passwd", "a\\..\\b.png", "a\0.png", "a\u202Egnp.exe", "CON", "", "a".repeat(4_000)])(
  "a file may call itself %j: its name is never used",
  async (fileName) => {
    const image = new File([new Uint8Array(await quadrants().png().toBuffer())], fileName);
    const { status, body } = await upload(ada, { image });
    expect(status).toBe(201);
    const { headers } = await ada.bytes(`${imageOf(body).url}?download=1`);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="parley-${imageOf(body).id}.webp"`);
    expect(filesBelow(server, "").filter((name) => name.startsWith(imageOf(body).id))).toHaveLength(2);
  },
);

const clientId = () => part("clientId", randomUUID());
it.each<[string, { contentType?: string; headers?: string[] }, () => string, number, string]>([
  ["no boundary", { contentType: "multipart/form-data" }, () => "x", 400, "invalid_multipart"],
  [
    "another boundary",
    { contentType: "multipart/form-data; boundary=other" },
    () => clientId() + ending,
    400,
    "invalid_multipart",
  ],
  [
    "two boundaries",
    { contentType: `multipart/form-data; boundary=other; boundary=${boundary}` },
    () => clientId() + filePart("x") + ending,
    400,
    "invalid_multipart",
  ],
  ["no end", {}, () => clientId() + filePart("x"), 400, "invalid_multipart"],
  ["no image", {}, () => clientId() + ending, 422, "invalid_image"],
  ["an image that is a field", {}, () => clientId() + part("image", "x") + ending, 422, "invalid_image"],
  [
    "a header with a line break in it",
    {},
    () => clientId() + filePart("x", 'a"\r\nX: b\nc') + ending,
    422,
    "invalid_image",
  ],
  ["a header without a name", {}, () => `--${boundary}\r\n: x\r\n\r\nx\r\n${ending}`, 400, "invalid_multipart"],
  ["an endless header", {}, () => `--${boundary}\r\nX-Long: ${"x".repeat(20_000)}`, 400, "invalid_multipart"],
  [
    "an encoding of its own",
    {},
    () => `--${boundary}\r\nContent-Transfer-Encoding: zip\r\n\r\nx\r\n${ending}`,
    400,
    "invalid_multipart",
  ],
  ["200 fields", {}, () => part("alt", "x").repeat(200) + ending, 400, "invalid_multipart"],
  ["200 images", {}, () => filePart("x").repeat(200) + ending, 422, "too_many_images"],
  ["200 other files", {}, () => filePart("x", "a.png", "other").repeat(200) + ending, 422, "invalid_image"],
  ["parts of no name", {}, () => `--${boundary}\r\n\r\nx\r\n`.repeat(200) + ending, 400, "invalid_multipart"],
])("a body with %s is refused by name", async (_, options, body, status, code) => {
  const raw = new RawUpload(ada, options);
  raw.write(body());
  raw.end();
  expect(await raw.answer()).toEqual([status, code]);
  await nothingIsLeft();
});

it.each<[string, string, string]>([
  ["part", filePart("").slice(0, -2), "image_too_large"],
  ["part that nobody asked for", filePart("", "a.png", "other").slice(0, -2), "invalid_image"],
  ["field", part("text", "").slice(0, -2), "too_large"],
  ["preamble", "", "image_too_large"],
])("an endless %s is cut off", async (_, beginning, code) => {
  const raw = new RawUpload(ada);
  raw.write(beginning);
  const answer = raw.answer();
  await Promise.all([raw.writeForEver("x".repeat(65_536)), raw.closed()]);
  expect((await answer)[1]).toBe(code);
  await nothingIsLeft();
});
