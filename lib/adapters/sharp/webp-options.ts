import type { Sharp, WebpOptions } from "sharp";
import { displaySide } from "#lib/contract/image-size";
import type { Header } from "#lib/adapters/sharp/header";

type Size = { width: number; height: number };

const bestQuality = 84;
/** For the few images that would grow. */
const lowerQualities = [72, 58, 44];

/** A lossless file below this is a drawing or text, not a photo. */
const drawnBytesPerPixel = 1;
/** Hardly any photo is below this. */
const flatBytesPerPixel = 0.05;

/**
 * The options to try for an image, best first. Drawings are kept lossless: lossy coding shows at their edges, and they stay
 * small. JPEGs usually have their colours at half the resolution, so smart subsampling gains nothing there and doubles the
 * work. Long images have too many pixels for its memory.
 */
export function webpOptionsFor({ format, byteLength, width, height }: Header, shown: Size): WebpOptions[] {
  const isResized = shown.width * shown.height !== width * height;
  const isMuch = shown.width * shown.height > displaySide ** 2;
  const isLossless = format === "png" || format === "gif";
  const smartSubsample = format !== "jpeg" && !isMuch;
  const lossy = (quality: number) => ({ quality, smartSubsample, effort: 4 });
  // A WebP may be lossless or not. Lossy coding makes drawings ten times as large.
  const bytesBelow = isLossless ? drawnBytesPerPixel : format === "webp" ? flatBytesPerPixel : 0;
  const isDrawn = !isMuch && byteLength < width * height * bytesBelow;
  const everyPixel = isDrawn ? [{ lossless: true, effort: 2 }] : [];
  // Scaling multiplies colours, which makes lossless coding too large in most cases.
  const first = isResized ? [lossy(bestQuality), ...everyPixel] : [...everyPixel, lossy(bestQuality)];
  return [...first, ...lowerQualities.map(lossy)];
}

/** An animation may have hundreds of frames, so each gets little effort. */
export const animationOptions: WebpOptions[] = [
  { quality: bestQuality, mixed: true, effort: 1 },
  { quality: 58, mixed: true, effort: 1 },
];

/** Encodes with the first options that need no more bytes than the original, or else those with the smallest result. */
export async function encodeWithin(byteLength: number, options: WebpOptions[], image: () => Sharp): Promise<Buffer> {
  let smallest: Buffer | undefined;
  for (const webp of options) {
    const encoded = await image().webp(webp).toBuffer();
    if (encoded.length <= byteLength) return encoded;
    if (!smallest || encoded.length < smallest.length) smallest = encoded;
  }
  if (!smallest) throw new Error("There is no way to write an image.");
  return smallest;
}
