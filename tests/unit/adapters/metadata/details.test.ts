import { detailsIn } from "#lib/adapters/metadata/details";
import { identifyingExif } from "#tests/support/corpus";
import { testImage } from "#tests/support/test-image";

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description dc:creator="Ada"/></rdf:RDF></x:xmpmeta>`;
const everything = ["location", "camera", "author", "date", "description"];
const video = Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0isom", "latin1");

/** Reads a file as the page does, without decompressed blocks. */
describe("a file's metadata", () => {
  it.each([
    ["a JPEG", () => testImage().jpeg().withExif(identifyingExif).toBuffer(), everything],
    ["a WebP", () => testImage().webp().withExif(identifyingExif).toBuffer(), everything],
    ["a PNG", () => testImage().png().withExif(identifyingExif).toBuffer(), everything],
    ["an AVIF", () => testImage().avif().withExif(identifyingExif).toBuffer(), everything],
    ["a JPEG with XMP", () => testImage().jpeg().withXmp(xmp).toBuffer(), ["author"]],
    [
      "a motion photo",
      async () => Buffer.concat([await testImage().jpeg().withExif(identifyingExif).toBuffer(), video]),
      [...everything, "video"],
    ],
    ["a plain one", () => testImage().jpeg().toBuffer(), []],
    ["what is no picture", async () => Buffer.from("Hello"), []],
  ] as const)("is listed completely for %s", async (_, make, expected) => {
    expect(detailsIn(await make())).toEqual(expected);
  });

  it("is listed from decompressed blocks where those are given, and otherwise as unknown", async () => {
    const png = await testImage().png().withXmp(xmp).toBuffer();
    expect(detailsIn(png)).toEqual(["other"]);
    expect(detailsIn(png, { xmp: Buffer.from(xmp) })).toEqual(["author"]);
  });

  it("is read without an error wherever the file is truncated", async () => {
    for (const picture of [
      await testImage().jpeg().withExif(identifyingExif).toBuffer(),
      await testImage().png().withExif(identifyingExif).toBuffer(),
      await testImage().webp().withExif(identifyingExif).toBuffer(),
      await testImage().avif().withExif(identifyingExif).toBuffer(),
      await testImage().gif().toBuffer(),
    ])
      for (let length = 0; length < picture.length; length += 1)
        expect(() => detailsIn(picture.subarray(0, length))).not.toThrow();
  });
});
