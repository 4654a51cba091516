import { longSide } from "#lib/contract/image-size";

type Size = { width: number; height: number };

/** The largest place that an image takes among messages, in CSS pixels. */
const maxBoxPx = { width: 420, height: 320 };
/** The beginning of a long image: as wide as a phone, or as high as is left of the box for what is wide. */
const longImageMaxPx = { width: 320, height: 210 };
/** The smallest: what is a dot or a line can still be hit by a finger, and its deletion be taken back. */
const minSidePx = 44;

/**
 * The place in which an image is shown: of its own size, or as much smaller as the box asks. It covers its place, and of a
 * long one only the beginning does.
 */
export function fitInBox(image: Size): Size {
  const side = longSide(image);
  if (side === "height") return { width: clamp(minSidePx, image.width, longImageMaxPx.width), height: maxBoxPx.height };
  if (side === "width") return { width: maxBoxPx.width, height: clamp(minSidePx, image.height, longImageMaxPx.height) };
  const scale = Math.min(1, maxBoxPx.width / image.width, maxBoxPx.height / image.height);
  const scaled = (length: number) => Math.max(minSidePx, Math.round(length * scale));
  return { width: scaled(image.width), height: scaled(image.height) };
}

const clamp = (smallest: number, length: number, largest: number): number =>
  Math.min(largest, Math.max(smallest, length));
