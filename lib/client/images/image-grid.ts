type Size = { width: number; height: number };

/** An image in its row: which one of the message it is, and its width as a multiple of its height. */
export type PlacedImage = { index: number; ratio: number };

/** One row: its images share a height. `width` is what it takes at most, in CSS pixels. */
export type ImageRow = { images: readonly PlacedImage[]; width: number };

/** The measures of several images among messages, in CSS pixels. */
const gridPx = { width: 520, gap: 4, bestHeight: 170, mostHeight: 240 };

/** Beyond this an image is cropped: the whole of it is a click away, and its neighbours would become slivers. */
const ratios = { least: 0.5, most: 2.5 };

/**
 * Lays several images out in rows, in their order, each whole in its own shape. It depends on nothing but their sizes, so
 * that a message is laid out alike on its way and in the channel, in the server's HTML and in a window of any width.
 */
export function layOutImages(sizes: readonly Size[]): ImageRow[] {
  const images = sizes.map(({ width, height }, index) => ({
    index,
    ratio: Math.min(ratios.most, Math.max(ratios.least, width / height)),
  }));
  return bestRows(images).rows;
}

type Layout = { rows: ImageRow[]; cost: number };

/** Tries every first row with the best of what follows it: with ten images that is little. */
function bestRows(images: readonly PlacedImage[], known = new Map<number, Layout>()): Layout {
  if (images.length === 0) return { rows: [], cost: 0 };
  const held = known.get(images.length);
  if (held) return held;
  let best: Layout | undefined;
  for (let count = 1; count <= images.length; count += 1) {
    const { row, cost } = rowOf(images.slice(0, count));
    const rest = bestRows(images.slice(count), known);
    if (!best || cost + rest.cost < best.cost) best = { rows: [row, ...rest.rows], cost: cost + rest.cost };
  }
  const found = best ?? { rows: [], cost: 0 };
  known.set(images.length, found);
  return found;
}

/** A row is as wide as the strip, unless it would become too high: then it ends earlier. */
function rowOf(images: readonly PlacedImage[]): { row: ImageRow; cost: number } {
  const gaps = gridPx.gap * (images.length - 1);
  const ratioSum = images.reduce((sum, { ratio }) => sum + ratio, 0);
  const height = (gridPx.width - gaps) / ratioSum;
  const width = Math.round(Math.min(height, gridPx.mostHeight) * ratioSum + gaps);
  return { row: { images, width }, cost: Math.log(height / gridPx.bestHeight) ** 2 };
}
