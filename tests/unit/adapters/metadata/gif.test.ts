import sharp from "sharp";
import { detailsInGif } from "#lib/adapters/metadata/gif";
import { withGifExtension } from "#tests/support/gif-extension";
import { testImage } from "#tests/support/test-image";

const plain = () => testImage().gif().toBuffer();
const moving = async () => {
  const pixels = await testImage().raw().toBuffer();
  const raw = { width: 96, height: 128, channels: 3 as const, pageHeight: 64 };
  return sharp(Buffer.concat([pixels, pixels.map((value) => 255 - value)]), { raw })
    .gif({ delay: [80, 80] })
    .toBuffer();
};
const packet = (properties: string) => `<x:xmpmeta><rdf:Description ${properties}/></x:xmpmeta>`;

describe("the metadata of a GIF", () => {
  it("is empty where there are only images, still or animated", async () => {
    for (const gif of [await plain(), await moving()]) expect(detailsInGif(gif)).toEqual([]);
  });

  it.each([
    ["comment", "x".repeat(600), ["description"]],
    ["plainText", "written over it", ["description"]],
    ["application XMP DataXMP", packet('exif:GPSLatitude="51,30N"'), ["location"]],
    ["application MGK8BIM0000", "8BIM", ["other"]],
    ["application ICCRGBG1012", "colours", []],
    ["application NETSCAPE2.0", "\u0001", []],
  ] as const)("is found in %s", async (kind, text, told) => {
    for (const gif of [await plain(), await moving()])
      expect(detailsInGif(withGifExtension(gif, kind, text))).toEqual(told);
  });

  it("is found after the frames, too", async () => {
    const [gif, told] = [await moving(), withGifExtension(Buffer.alloc(13), "comment", "at the end").subarray(13)];
    expect(detailsInGif(Buffer.concat([gif.subarray(0, -1), told, gif.subarray(-1)]))).toEqual(["description"]);
    expect(detailsInGif(Buffer.concat([gif, told]))).toEqual([]);
  });

  it("is found completely in any order", async () => {
    let gif: Buffer = await plain();
    for (let count = 0; count < 20; count += 1)
      gif = withGifExtension(gif, "application XMP DataXMP", packet('dc:creator="Ada"'));
    expect(detailsInGif(withGifExtension(gif, "application MGK8BIM0000", "8BIM")).toSorted()).toEqual([
      "author",
      "other",
    ]);
  });

  it("may be truncated anywhere", async () => {
    const gif = withGifExtension(await plain(), "application XMP DataXMP", packet('dc:creator="Ada"'));
    for (let length = 0; length < gif.length; length += 1)
      for (const detail of detailsInGif(gif.subarray(0, length))) expect(["author", "other"]).toContain(detail);
  });
});
