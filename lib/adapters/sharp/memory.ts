import type { Metadata } from "sharp";

const mebibyte = 1024 ** 2;

/** Bytes that all images which are being decoded may take together. */
export const memoryMax = 448 * mebibyte;

/** What scaling and encoding take, however large the image was. */
const memoryBeside = 64 * mebibyte;

/**
 * Bytes that libvips takes for each pixel, measured at 49 million of them. Most files are decoded line by line; those
 * that come in passes have to be held whole, and an AVIF in several copies: two kilobytes can unfold to a gigabyte.
 */
const bytesPerPixel = { byLines: 2.5, progressiveJpeg: 4.5, interlacedPng: 9.5, avif: 18 };

/** What an image takes, and how many pixels one of its kind may have. */
export function memoryOf(metadata: Metadata): { total: number; pixelsMax: number } {
  const { width, height, pages = 1 } = metadata;
  const each = bytesPerPixel[kindOf(metadata)];
  return { total: memoryBeside + width * height * pages * each, pixelsMax: (memoryMax - memoryBeside) / each };
}

function kindOf({ format, isProgressive }: Metadata): keyof typeof bytesPerPixel {
  if (format === "heif") return "avif";
  if (!isProgressive) return "byLines";
  return format === "png" ? "interlacedPng" : "progressiveJpeg";
}
