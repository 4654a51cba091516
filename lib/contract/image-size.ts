type Size = { width: number; height: number };

/** The longest side, in pixels, of the display size and of the thumbnail. */
export const displaySide = 2_560;
export const thumbnailSide = 640;

/** A large image beyond these ratios is unreadable when it is shown whole. */
const longRatio = { tall: 3.5, wide: 4 };
/** The display size of a long image, in pixels; the longest side is the limit of WebP (RFC 9649, 2.5). */
const long = { shortSide: 1_440, longSide: 16_383, pixels: 12_000_000 };
/** The height of a wide thumbnail. */
const wideHeight = 320;

/** The long side of an image that is read piece by piece: a list shows only its beginning, at the top or the left. */
export function longSide({ width, height }: Size): "height" | "width" | null {
  if (Math.max(width, height) <= thumbnailSide) return null;
  if (height > width * longRatio.tall) return "height";
  return width > height * longRatio.wide ? "width" : null;
}

/** The display size of an image: never larger than the original. */
export function displaySize(size: Size): Size {
  const [shortest, longest] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  const isLong = longSide(size) !== null;
  const bound = isLong
    ? Math.min(long.shortSide / shortest, long.longSide / longest, Math.sqrt(long.pixels / (shortest * longest)))
    : displaySide / longest;
  // An image that the page has scaled down must be small enough for the server.
  return scaled(size, Math.min(1, bound), isLong ? Math.floor : Math.round);
}

/** The size of the thumbnail: a long image is cut to its beginning, others are shown whole. */
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
