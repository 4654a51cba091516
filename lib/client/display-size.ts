type Size = { width: number; height: number };

/** The longest side of an image in its display size, in pixels: the server makes none larger. */
export const displaySide = 2_560;

/** The size in which everybody will get an image. */
export function displaySize({ width, height }: Size): Size {
  const scale = Math.min(1, displaySide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
