import { isAnimated } from "#lib/client/images/image-formats";
import { sampleImages } from "#tests/support/sample-images";

const blob = (bytes: Buffer, type: string) => new Blob([new Uint8Array(bytes)], { type });

/** A PNG that declares itself animated: the chunk comes before the image data. */
async function movingPng(): Promise<Buffer> {
  const png = await sampleImages.png();
  const header = 8 + 25;
  return Buffer.concat([png.subarray(0, header), Buffer.from("00000008acTL"), png.subarray(header)]);
}

it.each([
  ["a moving GIF", async () => blob(await sampleImages.animatedGif(), "image/gif"), true],
  ["a moving WebP", async () => blob(await sampleImages.animatedWebp(), "image/webp"), true],
  ["a moving PNG", async () => blob(await movingPng(), "image/png"), true],
  ["a moving AVIF", async () => blob(Buffer.from("\0\0\0\u001cftypavis"), "image/avif"), true],
  ["a still WebP", async () => blob(await sampleImages.webp(), "image/webp"), false],
  ["a still PNG", async () => blob(await sampleImages.png(), "image/png"), false],
  ["a still AVIF", async () => blob(await sampleImages.avif(), "image/avif"), false],
  ["a JPEG", async () => blob(await sampleImages.jpeg(), "image/jpeg"), false],
])("the format is recognized: %s", async (_, file, moves) => {
  expect(await isAnimated(await file())).toBe(moves);
});
