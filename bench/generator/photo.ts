import sharp from "sharp";

/** Pixels of a camera of 10 million. */
const width = 3_872;
const height = 2_592;
/** Noise at this size, stretched, has the large soft shapes of a photo. */
const coarse = 16;

/** Something that costs as much to decode and to encode as a photo does: soft shapes, and the grain of a sensor. */
export async function takePhoto(): Promise<Buffer> {
  const shapes = Buffer.alloc((width / coarse) * (height / coarse) * 3).map(() => Math.random() * 256);
  const raw = { width: width / coarse, height: height / coarse, channels: 3 as const };
  const pixels = await sharp(shapes, { raw }).resize(width, height, { kernel: "cubic" }).raw().toBuffer();
  for (let at = 0; at < pixels.length; at += 1)
    pixels[at] = Math.max(0, Math.min(255, (pixels[at] ?? 0) + Math.random() * 16 - 8));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}
