import sharp from "sharp";

/** The size of a photo of 10 megapixels. */
const widthPx = 3_872;
const heightPx = 2_592;

/**
 * Generates an image that costs as much to decode and encode as a photo: soft shapes, and the grain of a sensor.
 * @param shapePx how large the shapes are, in pixels: noise at this size, stretched. Of 64 pixels, a thumbnail is about as
 * many bytes as a photo's; of 16, as a photo's of a meadow
 */
export async function generatePhoto(shapePx = 16): Promise<Buffer> {
  const raw = { width: Math.ceil(widthPx / shapePx), height: Math.ceil(heightPx / shapePx), channels: 3 as const };
  const shapes = Buffer.alloc(raw.width * raw.height * 3).map(() => Math.random() * 256);
  const pixels = await sharp(shapes, { raw })
    .resize(widthPx, heightPx, { kernel: "cubic", fit: "fill" })
    .raw()
    .toBuffer();
  for (let at = 0; at < pixels.length; at += 1)
    pixels[at] = Math.max(0, Math.min(255, (pixels[at] ?? 0) + Math.random() * 16 - 8));
  return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}
