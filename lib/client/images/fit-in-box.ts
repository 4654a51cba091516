import { longSide } from "#lib/contract/image-size";

type Size = { width: number; height: number };

/** The largest size of an image in the message list, in CSS pixels. */
const maxBoxPx = { width: 420, height: 320 };
/** The size of the visible part of a very long image, in CSS pixels: as wide as a phone, or lower than the box. */
const longImageMaxPx = { width: 320, height: 210 };
/** A dot or a line must still be large enough to be tapped, and to have its deletion undone. */
const minSidePx = 44;

/** The size at which an image is shown: its own, or scaled down to fit the box. Of a very long image only the beginning shows. */
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
