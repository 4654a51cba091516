import type { Sharp, WebpOptions } from "sharp";
import { displaySide } from "#lib/contract/image-size";
import type { Header } from "#lib/adapters/sharp/header";

type Size = { width: number; height: number };

const bestQuality = 84;
/** For those few that would grow. */
const lowerQualities = [72, 58, 44];

/** Bytes for each pixel below which a lossless file shows something drawn or written, not a photo. */
const drawnBytesPerPixel = 1;
/** Bytes for each pixel that hardly any photo stays below. */
const flatBytesPerPixel = 0.05;

/**
 * The ways to write an image, the best first. Drawn things keep every pixel: their edges suffer most, and they are
 * small so. A photo that is a JPEG already has its colours at half the size: there, taking pains over them buys nothing
 * and costs as much again as all the rest. Nor is there memory for such pains with the many pixels of a long picture.
 */
export function webpOptionsFor({ format, byteLength, width, height }: Header, shown: Size): WebpOptions[] {
  const isResized = shown.width * shown.height !== width * height;
  const isMuch = shown.width * shown.height > displaySide ** 2;
  const isLossless = format === "png" || format === "gif";
  const smartSubsample = format !== "jpeg" && !isMuch;
  const lossy = (quality: number) => ({ quality, smartSubsample, effort: 4 });
  // A WebP may be either. Drawn things grow by the tenfold when they are not kept so.
  const bytesBelow = isLossless ? drawnBytesPerPixel : format === "webp" ? flatBytesPerPixel : 0;
  const isDrawn = !isMuch && byteLength < width * height * bytesBelow;
  const everyPixel = isDrawn ? [{ lossless: true, effort: 2 }] : [];
  // Scaling makes few colours many: mostly, but not always, that is too much to keep.
  const first = isResized ? [lossy(bestQuality), ...everyPixel] : [...everyPixel, lossy(bestQuality)];
  return [...first, ...lowerQualities.map(lossy)];
}

/** Animations: hundreds of frames have to be written, so that little effort goes into each. */
export const animationOptions: WebpOptions[] = [
  { quality: bestQuality, mixed: true, effort: 1 },
  { quality: 58, mixed: true, effort: 1 },
];

/** Nobody gets more bytes than somebody sent: of several ways the best that does not, or the smallest. */
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
