import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import { identifyingExif } from "#tests/support/corpus";
import { withGifExtension } from "#tests/support/gif-extension";
import { member, type HttpClient } from "#tests/support/http";
import { withIptc } from "#tests/support/iptc";
import { chunk } from "#tests/support/png";
import { testImage } from "#tests/support/test-image";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";
import { imageOf, upload } from "#tests/support/uploads";

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

const file = (bytes: Buffer) => new File([new Uint8Array(bytes)], "picture");
const plain = () => testImage().jpeg().toBuffer();
const located = () => testImage().jpeg().withExif(identifyingExif).toBuffer();
const xmp = (properties: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
  `<rdf:Description ${properties}/></rdf:RDF></x:xmpmeta>`;
const png = () => testImage().png().toBuffer();
const bytes = (text: string) => Buffer.from(text, "latin1");

/** A box of the ISO base media format, which AVIF and phones' videos use. */
function box(type: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(8 + content.length);
  return Buffer.concat([size, bytes(type), content]);
}
const video = Buffer.concat([box("ftyp", bytes("mp42\0\0\0\0isom")), box("mdat", Buffer.alloc(64))]);

function withSegment(jpeg: Buffer, marker: number, text: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 2 + text.length]);
  return Buffer.concat([jpeg.subarray(0, 2), head, bytes(text), jpeg.subarray(2)]);
}
const withChunk = (of: Buffer, type: string, text: string) =>
  Buffer.concat([of.subarray(0, 33), chunk(type, bytes(text)), of.subarray(33)]);

function withRiff(webp: Buffer, type: string, text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const longer = Buffer.concat([webp, bytes(type), length, bytes(text)]);
  longer.writeUInt32LE(longer.length - 8, 4);
  return longer;
}
describe("the list of removed metadata", () => {
  it.each<[string, () => Promise<Buffer>, string[]]>([
    ["all that Exif tells", located, ["location", "camera", "author", "date", "description"]],
    [
      "Exif in a WebP",
      () => testImage().webp().withExif(identifyingExif).toBuffer(),
      ["location", "camera", "author", "date", "description"],
    ],
    [
      "Exif in a PNG",
      () =>
        testImage()
          .png()
          .withExif({ IFD0: { Model: "Box" } })
          .toBuffer(),
      ["camera"],
    ],
    [
      "Exif in an AVIF",
      () =>
        testImage()
          .avif()
          .withExif({ IFD0: { Copyright: "Ada" } })
          .toBuffer(),
      ["author"],
    ],
    [
      "a program",
      () =>
        testImage()
          .jpeg()
          .withExif({ IFD0: { Software: "Paint 1.0" } })
          .toBuffer(),
      ["other"],
    ],
    ["a place in XMP", () => testImage().jpeg().withXmp(xmp('exif:GPSLatitude="51,30N"')).toBuffer(), ["location"]],
    ["an author in XMP", () => testImage().png().withXmp(xmp('dc:creator="Ada"')).toBuffer(), ["author"]],
    ["something else in XMP", () => testImage().webp().withXmp(xmp('my:mood="fine"')).toBuffer(), ["other"]],
    [
      "IPTC",
      async () => withIptc(await plain(), { 80: "Ada", 90: "London", 120: "At home" }),
      ["location", "author", "description"],
    ],
    [
      "a comment in a GIF",
      async () => withGifExtension(await testImage().gif().toBuffer(), "comment", "by Ada"),
      ["description"],
    ],
    ["a comment in a JPEG", async () => withSegment(await plain(), 0xfe, "by Ada"), ["description"]],
    ["a motion photo's video", async () => Buffer.concat([await plain(), video]), ["video"]],
    [
      "Samsung's, behind marks of its own",
      async () => Buffer.concat([await plain(), Buffer.from("\0\0MotionPhoto_Data"), video, Buffer.from("SEFHSEFT")]),
      ["video"],
    ],
    ["a sound", async () => Buffer.concat([await plain(), Buffer.from("SoundShot_000ftypM4A ")]), ["audio"]],
    ["another picture behind it", async () => Buffer.concat([await plain(), await plain()]), ["pictures"]],
    ["pictures in other sizes", async () => withSegment(await plain(), 0xe2, "MPF\0II*\0"), ["pictures"]],
    ["a small picture of its own", async () => withSegment(await plain(), 0xe0, "JFXX\0\x10"), ["pictures"]],
    [
      "Photoshop's small picture",
      async () => withSegment(await plain(), 0xed, "Photoshop 3.0\x008BIM\x04\x0c\0\0"),
      ["pictures"],
    ],
    [
      "a map of depths",
      async () => withSegment(await plain(), 0xe1, "http://ns.adobe.com/xmp/extension/\0GDepth:Data"),
      ["pictures"],
    ],
    ["where it comes from", async () => withSegment(await plain(), 0xeb, "JP\0\x01jumbc2pa"), ["provenance"]],
    ["what nobody knows", async () => withSegment(await plain(), 0xe5, "RMETA"), ["other"]],
    ["what stands behind it", async () => Buffer.concat([await plain(), Buffer.from("my diary")]), ["other"]],
    ["a packed text in a PNG", async () => withChunk(await png(), "zTXt", "Comment\0\0x"), ["description"]],
    ["an international one", async () => withChunk(await png(), "iTXt", "Title\0\0\0\0\0x"), ["description"]],
    ["when a PNG was changed", async () => withChunk(await png(), "tIME", "\x07\xe5\x01\x01\0\0\0"), ["date"]],
    ["where a PNG comes from", async () => withChunk(await png(), "caBX", "jumb"), ["provenance"]],
    ["a program's own chunk in a PNG", async () => withChunk(await png(), "prVW", "x"), ["other"]],
    ["a video behind a PNG", async () => Buffer.concat([await png(), video]), ["video"]],
    [
      "an unknown chunk in a WebP",
      async () => withRiff(await testImage().webp().toBuffer(), "note", "Ada!"),
      ["other"],
    ],
    [
      "where a WebP comes from",
      async () => withRiff(await testImage().webp().toBuffer(), "C2PA", "jumb"),
      ["provenance"],
    ],
    [
      "a text behind a GIF",
      async () => Buffer.concat([await testImage().gif().toBuffer(), Buffer.from("Ada")]),
      ["other"],
    ],
    [
      "a video behind an AVIF",
      async () => Buffer.concat([await testImage().avif().toBuffer(), box("mpvd", video)]),
      ["video"],
    ],
    ["a text in a PNG", async () => withChunk(await png(), "tEXt", "Author\0something"), ["author"]],
  ])("names %s", async (_, make, removed) => {
    const { body } = await upload(ada, { image: file(await make()) });
    expect(body.receipts).toEqual([{ imageId: imageOf(body).id, removed }]);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ["only a picture", plain],
    ["only how to turn it", () => testImage().jpeg().withMetadata({ orientation: 6 }).toBuffer()],
    ["only zeros behind it", async () => Buffer.concat([await plain(), Buffer.alloc(40)])],
    ["a PNG with its colours", () => testImage().png().withIccProfile("p3").toBuffer()],
    ["a WebP with its colours", () => testImage().webp().withIccProfile("p3").toBuffer()],
    ["an AVIF", () => testImage().avif().toBuffer()],
    ["what is stored in passes", () => testImage().jpeg({ progressive: true }).toBuffer()],
    ["only its colours", () => testImage().jpeg().withIccProfile("p3").toBuffer()],
  ])("is not given for %s", async (_, make) => {
    const { body } = await upload(ada, { image: file(await make()) });
    expect(body.receipts).toEqual([]);
  });

  it("is about the images of a message that had metadata, and comes once", async () => {
    const parts = { clientId: randomUUID(), image: [file(await plain()), file(await located())] };
    const { body } = await upload(ada, parts);
    expect(body.receipts.map(({ imageId }) => imageId)).toEqual([body.message.images[1]?.id]);
    const again = await upload(ada, parts);
    expect([again.status, again.body.receipts]).toEqual([200, []]);
  });

  it("is for the sender alone", async () => {
    const socket = await connect(await member(server.url, "Grace"));
    const feed = listen(socket, "channel:changes");
    await socket.emitWithAck("channel:open", { channel: "general" });
    const { body } = await upload(ada, { image: file(await located()) });
    const changes = await feed.first(({ messages }) => messages.some(({ id }) => id === body.message.id));
    const history = await ada.get<{ messages: Message[] }>("/api/channels/general/messages");
    for (const view of [changes, history.body])
      expect(JSON.stringify(view)).not.toMatch(/receipts|removed|51\/1|Maker/);
  });
});
