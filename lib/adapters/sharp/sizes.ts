import type { ResizeOptions } from "sharp";
import { displaySide, displaySize, longSide, thumbnailSide, thumbnailSize } from "#lib/contract/image-size";

type Size = { width: number; height: number };

const inside = ({ width, height }: Size): ResizeOptions => ({
  width,
  height,
  fit: "inside",
  withoutEnlargement: true,
});

/** An animation is kept long only if all its frames together have no more pixels than this. */
const maxAnimationPixels = 12_000_000;

export function toDisplay(size: Size, frames = 1): ResizeOptions {
  const shown = displaySize(size);
  const isTooMuch = frames > 1 && shown.width * shown.height * frames > maxAnimationPixels;
  return inside(isTooMuch ? { width: displaySide, height: displaySide } : shown);
}

/** A long image is cropped to its top left corner. @param display its display size */
export function toThumbnail(display: Size): ResizeOptions {
  if (!longSide(display)) return inside({ width: thumbnailSide, height: thumbnailSide });
  return { ...thumbnailSize(display), fit: "cover", position: "northwest" };
}

/** The part of the display size that the thumbnail shows. */
export function shownPart(display: Size) {
  const { width, height } = thumbnailSize(display);
  const scale = Math.max(width / display.width, height / display.height);
  const side = (length: number, max: number) => Math.min(max, Math.max(1, Math.round(length / scale)));
  return { left: 0, top: 0, width: side(width, display.width), height: side(height, display.height) };
}

/** An image in both sizes, as WebP. */
export type Encoded = {
  /** Pixels of the display size. */
  width: number;
  height: number;
  thumbnailWidth: number;
  display: Buffer;
  thumbnail: Buffer;
  /** Base64. */
  thumbhash: string;
};
