import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import { place } from "#tests/support/corpus";
import { withExtension } from "#tests/support/gif-blocks";
import { member, type Visitor } from "#tests/support/http";
import { withIptc } from "#tests/support/iptc";
import { chunk } from "#tests/support/png";
import { quadrants } from "#tests/support/quadrants";
import { startServer, type ParleyServer } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";
import { imageOf, upload } from "#tests/support/uploads";

let server: ParleyServer;
let ada: Visitor;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

const file = (bytes: Buffer) => new File([new Uint8Array(bytes)], "picture");
const plain = () => quadrants().jpeg().toBuffer();
const located = () => quadrants().jpeg().withExif(place).toBuffer();
const xmp = (properties: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
  `<rdf:Description ${properties}/></rdf:RDF></x:xmpmeta>`;
const withText = (png: Buffer, keyword: string) =>
  Buffer.concat([png.subarray(0, 33), chunk("tEXt", Buffer.from(`${keyword}\0something`)), png.subarray(33)]);

describe("the receipt of an image", () => {
  it.each<[string, () => Promise<Buffer>, string[]]>([
    ["all that Exif tells", located, ["location", "camera", "author", "date", "description"]],
    [
      "Exif in a WebP",
      () => quadrants().webp().withExif(place).toBuffer(),
      ["location", "camera", "author", "date", "description"],
    ],
    [
      "Exif in a PNG",
      () =>
        quadrants()
          .png()
          .withExif({ IFD0: { Model: "Box" } })
          .toBuffer(),
      ["camera"],
    ],
    [
      "Exif in an AVIF",
      () =>
        quadrants()
          .avif()
          .withExif({ IFD0: { Copyright: "Ada" } })
          .toBuffer(),
      ["author"],
    ],
    [
      "a program",
      () =>
        quadrants()
          .jpeg()
          .withExif({ IFD0: { Software: "Paint 1.0" } })
          .toBuffer(),
      ["other"],
    ],
    ["a place in XMP", () => quadrants().jpeg().withXmp(xmp('exif:GPSLatitude="51,30N"')).toBuffer(), ["location"]],
    ["an author in XMP", () => quadrants().png().withXmp(xmp('dc:creator="Ada"')).toBuffer(), ["author"]],
    ["something else in XMP", () => quadrants().webp().withXmp(xmp('my:mood="fine"')).toBuffer(), ["other"]],
    [
      "IPTC",
      async () => withIptc(await plain(), { 80: "Ada", 90: "London", 120: "At home" }),
      ["location", "author", "description"],
    ],
    [
      "a comment in a GIF",
      async () => withExtension(await quadrants().gif().toBuffer(), "comment", "by Ada"),
      ["description"],
    ],
    ["a text in a PNG", async () => withText(await quadrants().png().toBuffer(), "Author"), ["author"]],
  ])("names %s", async (_, make, removed) => {
    const { body } = await upload(ada, { image: file(await make()) });
    expect(body.receipts).toEqual([{ imageId: imageOf(body).id, removed }]);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ["only a picture", plain],
    ["only how to turn it", () => quadrants().jpeg().withMetadata({ orientation: 6 }).toBuffer()],
    ["only its colours", () => quadrants().jpeg().withIccProfile("p3").toBuffer()],
  ])("is not given for %s", async (_, make) => {
    const { body } = await upload(ada, { image: file(await make()) });
    expect(body.receipts).toEqual([]);
  });

  it("is about those images of a message that told something, and comes once", async () => {
    const parts = { clientId: randomUUID(), image: [file(await plain()), file(await located())] };
    const { body } = await upload(ada, parts);
    expect(body.receipts.map(({ imageId }) => imageId)).toEqual([body.message.images[1]?.id]);
    const again = await upload(ada, parts);
    expect([again.status, again.body.receipts]).toEqual([200, []]);
  });

  it("is nobody else's", async () => {
    const socket = await connect(await member(server.url, "Grace"));
    const feed = listen(socket, "channel:changes");
    await socket.emitWithAck("channel:open", { channel: "general" });
    const { body } = await upload(ada, { image: file(await located()) });
    const changes = await feed.first(({ messages }) => messages.some(({ id }) => id === body.message.id));
    const history = await ada.get<{ messages: Message[] }>("/api/channels/general/messages");
    for (const told of [changes, history.body])
      expect(JSON.stringify(told)).not.toMatch(/receipts|removed|51\/1|Maker/);
  });
});
