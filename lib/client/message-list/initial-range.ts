import type { Message } from "#lib/contract/message";
import { fitInBox } from "#lib/client/images/fit-in-box";
import type { RowRange } from "#lib/client/message-list/row-range";

/**
 * What is shown before anything can be measured: rows that surely fill a view this high, in pixels, but not more than so
 * many. They are slow to make on a phone, and no phone is high.
 */
const initialRows = { onPhone: { height: 760, rows: 24 }, elsewhere: { height: 1_600, rows: 40 } };
/** Of those around the row that one is led to, this many are above it. */
const rowsAboveTarget = 10;

/**
 * @param targetIndex index of the row that one is led to; null where the list opens at its end
 * @param minHeightAt of the row at an index, in pixels
 */
export function initialRange(
  count: number,
  targetIndex: number | null,
  onPhone: boolean,
  minHeightAt: (index: number) => number,
): RowRange {
  const { height, rows } = onPhone ? initialRows.onPhone : initialRows.elsewhere;
  if (targetIndex !== null) {
    // Near the end there is not enough below to fill the view.
    const from = Math.max(0, Math.min(count - rows, targetIndex - rowsAboveTarget));
    return { from, to: from + rows };
  }
  let from = count;
  for (let filled = 0; from > 0 && filled < height && count - from < rows; filled += minHeightAt(from)) from -= 1;
  return { from, to: Infinity };
}

/** One line of somebody who goes on. */
const lineHeightPx = 26;
/** On the narrowest phone an image is so much smaller than where there is room. */
const minImageScale = 0.55;

/** So high a message is at least, in pixels. Several images stand side by side, and may be low. */
export function minRowHeight(message: Message | undefined): number {
  const [image, another] = message?.images ?? [];
  return image && !another ? Math.max(lineHeightPx, fitInBox(image).height * minImageScale) : lineHeightPx;
}
