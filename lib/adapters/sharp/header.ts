import { readFile } from "node:fs/promises";
import type { Metadata } from "sharp";
import type { Detail } from "#lib/contract/image";
import { refuseFor } from "#lib/contract/errors/refuse";
import { refuse } from "#lib/contract/errors/refuse";
import { detailsIn } from "#lib/adapters/metadata/details";
import { partsOfJpeg } from "#lib/adapters/metadata/jpeg";
import { hasExifLoop } from "#lib/adapters/metadata/exif-loop";
import { sharp } from "#lib/adapters/sharp/libvips";
import { isHeic } from "#lib/adapters/sharp/heic";
import { hasTooManySegments } from "#lib/adapters/sharp/jpeg-segments";
import { maxMemoryBytes, memoryOf } from "#lib/adapters/sharp/memory";

const maxFrames = 300;

export type HeaderRequest = { path: string; maxPixels: number };

/** The facts of an upload before it is decoded. */
export type Header = {
  path: string;
  format: "jpeg" | "png" | "webp" | "gif" | "avif";
  /** Bytes of the file. */
  byteLength: number;
  /** Pixels of one frame, upright. */
  width: number;
  height: number;
  frames: number;
  isAnimated: boolean;
  /** Bytes of memory that decoding takes. */
  memory: number;
  removed: Detail[];
};

/**
 * Reads the header of an upload. The content decides its type, not its name or content type. Files that would only keep
 * libvips busy are refused before it sees them; the rest end with the process when the time is up.
 */
export async function readHeader({ path, maxPixels }: HeaderRequest): Promise<Header> {
  if (await isHeic(path)) refuse("heic_unsupported");
  const file = await readFile(path);
  if (hasExifLoop(file) || hasTooManySegments(file)) refuseFor({ reason: "image_endless_details" }, "invalid_image");
  const metadata = await sharp(path, { limitInputPixels: false }).metadata();
  const { width, height, pages = 1 } = metadata;
  const format = formatOf(metadata) ?? refuse("invalid_image");
  const isAnimated = pages > 1;
  if (isAnimated && format !== "gif" && format !== "webp")
    refuseFor({ reason: "image_many_pictures" }, "invalid_image");
  if (format === "jpeg" && partsOfJpeg(file).scanBytes === 0) refuse("invalid_image");
  if (pages > maxFrames) refuseFor({ reason: "image_many_frames", limit: maxFrames }, "invalid_image");
  if (width * height * pages > maxPixels) refuseForPixels(maxPixels);
  const memory = memoryOf(metadata);
  if (memory.total > maxMemoryBytes) refuseForPixels(memory.pixelsMax, "image_much_memory");

  // libvips reports any Adobe segment of a JPEG as XMP.
  const removed = detailsIn(file, format === "jpeg" ? {} : metadata);
  const size = isAnimated ? { width, height } : metadata.autoOrient;
  return { path, format, byteLength: file.length, ...size, frames: pages, isAnimated, memory: memory.total, removed };
}

function formatOf({ format, compression }: Metadata): Header["format"] | undefined {
  if (format === "jpeg" || format === "png" || format === "webp" || format === "gif") return format;
  return format === "heif" && compression === "av1" ? "avif" : undefined;
}

/** The reason says whether the same image in another format would be accepted. */
function refuseForPixels(
  maxPixels: number,
  reason: "image_many_pixels" | "image_much_memory" = "image_many_pixels",
): never {
  refuseFor({ reason, limit: Math.round(maxPixels / 1e5) / 10 }, "invalid_image");
}
