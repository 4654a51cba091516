type Size = { width: number; height: number };

/** An image in its row: its index in the message, and its width divided by its height. */
export type PlacedImage = { index: number; ratio: number };

/** A row of images of the same height. `width` is its maximum, in CSS pixels. */
export type ImageRow = { images: readonly PlacedImage[]; width: number };

const gridPx = { width: 520, gap: 4, bestHeight: 170, mostHeight: 240 };

/** An image beyond these ratios is cropped, or its neighbours would become slivers. A click shows the whole image. */
const ratios = { least: 0.5, most: 2.5 };

/**
 * Lays several images out in rows, in their order and uncropped. It depends only on their sizes, so that the layout is the
 * same before and after sending, in the server's HTML and in a window of any width.
 */
export function layOutImages(sizes: readonly Size[]): ImageRow[] {
  const images = sizes.map(({ width, height }, index) => ({
    index,
    ratio: Math.min(ratios.most, Math.max(ratios.least, width / height)),
  }));
  return bestRows(images).rows;
}

type Layout = { rows: ImageRow[]; cost: number };

/** Tries every first row with the best layout of the rest: cheap with at most ten images. */
function bestRows(images: readonly PlacedImage[], known = new Map<number, Layout>()): Layout {
  if (images.length === 0) return { rows: [], cost: 0 };
  const cached = known.get(images.length);
  if (cached) return cached;
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

/** A row takes the full width unless it would become too high: then it is narrower. */
function rowOf(images: readonly PlacedImage[]): { row: ImageRow; cost: number } {
  const gaps = gridPx.gap * (images.length - 1);
  const ratioSum = images.reduce((sum, { ratio }) => sum + ratio, 0);
  const height = (gridPx.width - gaps) / ratioSum;
  const width = Math.round(Math.min(height, gridPx.mostHeight) * ratioSum + gaps);
  return { row: { images, width }, cost: Math.log(height / gridPx.bestHeight) ** 2 };
}
