import { stat } from "node:fs/promises";
import type { Metadata } from "sharp";
import type { Detail } from "#lib/contract/image";
import { refuse } from "#lib/contract/refusal";
import { detailsIn } from "#lib/adapters/metadata/details";
import { sharp } from "#lib/adapters/sharp/decoders";
import { isHeic } from "#lib/adapters/sharp/heic";
import { memoryMax, memoryOf } from "#lib/adapters/sharp/memory";

/** Frames of an animation. */
const framesMax = 300;

/** What is known of an upload before it is decoded. */
export type Header = {
  path: string;
  format: "jpeg" | "png" | "webp" | "gif" | "avif";
  /** Bytes of the file. */
  byteLength: number;
  /** Of one frame, as it lies in the file. */
  pixels: number;
  isAnimated: boolean;
  /** Bytes that decoding takes. */
  memory: number;
  removed: Detail[];
};

/** Reads the beginning only: the type is what the content says, not the name or the content type. */
export async function readHeader(path: string, maxPixels: number): Promise<Header> {
  if (await isHeic(path)) refuse("heic_unsupported");
  const metadata = await sharp(path, { limitInputPixels: false }).metadata();
  const { width, height, pages = 1 } = metadata;
  const format = formatOf(metadata) ?? refuse("invalid_image");
  const isAnimated = pages > 1;
  if (isAnimated && format !== "gif" && format !== "webp")
    refuse("invalid_image", "This file holds several pictures. Send them one by one.");
  if (pages > framesMax) refuse("invalid_image", `The animation has more than ${framesMax} frames.`);
  if (width * height * pages > maxPixels) refuse("invalid_image", sentenceAbout(maxPixels));
  const memory = memoryOf(metadata);
  if (memory.total > memoryMax) refuse("invalid_image", sentenceAbout(memory.pixelsMax));

  const { size: byteLength } = await stat(path);
  const removed = detailsIn(metadata);
  return { path, format, byteLength, pixels: width * height, isAnimated, memory: memory.total, removed };
}

function formatOf({ format, compression }: Metadata): Header["format"] | undefined {
  if (format === "jpeg" || format === "png" || format === "webp" || format === "gif") return format;
  return format === "heif" && compression === "av1" ? "avif" : undefined;
}

function sentenceAbout(pixels: number): string {
  return `The image has more than ${(pixels / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} million pixels.`;
}
