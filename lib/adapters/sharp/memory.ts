import type { Metadata } from "sharp";
import { displaySide, displaySize } from "#lib/contract/image-size";

const mebibyte = 1024 ** 2;

/** Bytes that all images which are being decoded may take together. */
export const maxMemoryBytes = 448 * mebibyte;

/** What scaling to a display size and encoding take, however large the image was; reading a header takes less. */
export const memoryOverhead = 64 * mebibyte;

/** Bytes for each pixel that decoding line by line takes, and that comes on top of what has to be held whole. */
const bytesPerPixelByLines = 2.5;
const bytesPerPixelBesideWhole = 1.5;
/** An AVIF is held in several copies: two kilobytes can unfold to a gigabyte. */
const bytesPerPixelOfAvif = 18;

/** What an image takes, and how many pixels one of its kind may have. Measured at 16 to 49 million pixels. */
export function memoryOf(metadata: Metadata): { total: number; pixelsMax: number } {
  const { width, height, pages = 1 } = metadata;
  const each = bytesPerPixel(metadata);
  const overhead = memoryOverhead * Math.max(1, displayOf({ width, height }));
  return { total: overhead + width * height * pages * each, pixelsMax: (maxMemoryBytes - overhead) / each };
}

/** A long picture keeps more pixels than the largest of any other shape: how many times as many it has. */
function displayOf(size: { width: number; height: number }): number {
  const { width, height } = displaySize(size);
  return (width * height) / displaySide ** 2;
}

/** Most files are decoded line by line; those that come in passes have to be held whole. */
function bytesPerPixel({ format, isProgressive, channels, depth, chromaSubsampling }: Metadata): number {
  if (format === "heif") return bytesPerPixelOfAvif;
  if (!isProgressive) return bytesPerPixelByLines;
  if (format === "png") return channels * (depth === "ushort" ? 2 : 1) + bytesPerPixelBesideWhole;
  // Two bytes for each coefficient of a JPEG; of 4:2:0 the two colours have a quarter of them each.
  return (chromaSubsampling === "4:2:0" ? 3 : 2 * channels) + bytesPerPixelBesideWhole;
}
