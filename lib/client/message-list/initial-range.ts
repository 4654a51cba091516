import type { Message } from "#lib/contract/message";
import { fitInBox } from "#lib/client/images/fit-in-box";
import type { RowRange } from "#lib/client/message-list/row-range";

/**
 * The rows before anything can be measured must fill a viewport of this height, in pixels, up to a number of rows. Fewer on
 * phones, which render slowly and are not high.
 */
const initialRows = { onPhone: { height: 760, rows: 24 }, elsewhere: { height: 1_600, rows: 40 } };
/** This many of the initial rows are above the target row. */
const rowsAboveTarget = 10;

/**
 * @param targetIndex the row to open at; null where the list opens at its end
 * @param minHeightAt the least height of a row, in pixels
 */
export function initialRange(
  count: number,
  targetIndex: number | null,
  onPhone: boolean,
  minHeightAt: (index: number) => number,
): RowRange {
  const { height, rows } = onPhone ? initialRows.onPhone : initialRows.elsewhere;
  if (targetIndex !== null) {
    // Near the end too few rows are below to fill the viewport.
    const from = Math.max(0, Math.min(count - rows, targetIndex - rowsAboveTarget));
    return { from, to: from + rows };
  }
  let from = count;
  for (let filled = 0; from > 0 && filled < height && count - from < rows; filled += minHeightAt(from)) from -= 1;
  return { from, to: Infinity };
}

/** A message of one line without a header. */
const lineHeightPx = 26;
/** The scale of an image on the narrowest phone. */
const minImageScale = 0.55;

/** The least height of a message, in pixels. Several images are side by side and may be low. */
export function minRowHeight(message: Message | undefined): number {
  const [image, another] = message?.images ?? [];
  return image && !another ? Math.max(lineHeightPx, fitInBox(image).height * minImageScale) : lineHeightPx;
}
