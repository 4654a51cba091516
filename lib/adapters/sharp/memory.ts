import type { Metadata } from "sharp";
import { displaySide, displaySize } from "#lib/contract/image-size";

const mebibyte = 1024 ** 2;

/** Bytes for all images that are being decoded together. */
export const maxMemoryBytes = 448 * mebibyte;

/** Bytes for scaling to the display size and encoding, whatever the size of the image; reading a header takes less. */
export const memoryOverhead = 64 * mebibyte;

/** Decoding line by line takes the first; decoding as a whole takes the second in addition to the pixels. */
const bytesPerPixelByLines = 2.5;
const bytesPerPixelBesideWhole = 1.5;
/** libvips holds an AVIF in several copies: two kilobytes can expand to a gigabyte. */
const bytesPerPixelOfAvif = 18;

/** The bytes an image takes, and the most pixels for its kind. Measured at 16 to 49 million pixels. */
export function memoryOf(metadata: Metadata): { total: number; pixelsMax: number } {
  const { width, height, pages = 1 } = metadata;
  const each = bytesPerPixel(metadata);
  const overhead = memoryOverhead * Math.max(1, displayOf({ width, height }));
  return { total: overhead + width * height * pages * each, pixelsMax: (maxMemoryBytes - overhead) / each };
}

/** The pixels of the display size relative to a full square; long images keep more. */
function displayOf(size: { width: number; height: number }): number {
  const { width, height } = displaySize(size);
  return (width * height) / displaySide ** 2;
}

/** Most files are decoded line by line, but progressive ones have to be held as a whole. */
function bytesPerPixel({ format, isProgressive, channels, depth, chromaSubsampling }: Metadata): number {
  if (format === "heif") return bytesPerPixelOfAvif;
  if (!isProgressive) return bytesPerPixelByLines;
  if (format === "png") return channels * (depth === "ushort" ? 2 : 1) + bytesPerPixelBesideWhole;
  // A JPEG has two bytes per coefficient; with 4:2:0 each colour channel has a quarter of them.
  return (chromaSubsampling === "4:2:0" ? 3 : 2 * channels) + bytesPerPixelBesideWhole;
}
