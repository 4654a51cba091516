type Size = { width: number; height: number };

/** The longest side, in pixels, of an image as everybody gets it: in its display size and in its thumbnail. */
export const displaySide = 2_560;
export const thumbnailSide = 640;

/** From these ratios on a picture that is shown whole can't be read, unless it is small. */
const longRatio = { tall: 3.5, wide: 4 };
/** The display size of a long one, in pixels; the longest side is what WebP can hold (RFC 9649, 2.5). */
const long = { shortSide: 1_440, longSide: 16_383, pixels: 12_000_000 };
/** The height of a wide thumbnail. */
const wideHeight = 320;

/** A long picture is read piece by piece: a list shows where it begins, at the top or the left. */
export function longSide({ width, height }: Size): "height" | "width" | null {
  if (Math.max(width, height) <= thumbnailSide) return null;
  if (height > width * longRatio.tall) return "height";
  return width > height * longRatio.wide ? "width" : null;
}

/** The size in which everybody gets a picture: none is made larger. */
export function displaySize(size: Size): Size {
  const [shortest, longest] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  const isLong = longSide(size) !== null;
  const bound = isLong
    ? Math.min(long.shortSide / shortest, long.longSide / longest, Math.sqrt(long.pixels / (shortest * longest)))
    : displaySide / longest;
  // What has been made smaller by the page is small enough for the server.
  return scaled(size, Math.min(1, bound), isLong ? Math.floor : Math.round);
}

/** The size of the thumbnail: of a long picture it shows only the beginning, of others the whole. */
export function thumbnailSize(size: Size): Size {
  const side = longSide(size);
  if (!side) return scaled(size, Math.min(1, thumbnailSide / Math.max(size.width, size.height)));
  const height = side === "height" ? thumbnailSide : Math.min(wideHeight, size.height);
  return { width: Math.min(thumbnailSide, size.width), height };
}

function scaled({ width, height }: Size, by: number, round = Math.round): Size {
  const side = (length: number) => Math.max(1, round(length * by));
  return { width: side(width), height: side(height) };
}
