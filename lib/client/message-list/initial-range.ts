import type { Message } from "#lib/contract/message";
import { sizeInBox } from "#lib/client/images/fit-in-box";
import type { RowRange } from "#lib/client/message-list/row-range";

/**
 * What is shown before anything can be measured: rows that surely fill a view this high, in pixels, but not more than so
 * many. They are slow to make on a phone, and no phone is high.
 */
const first = { onPhone: { height: 760, rows: 24 }, elsewhere: { height: 1_600, rows: 40 } };
/** Of those around the row that one is led to, this many are above it. */
const above = 10;

/**
 * @param led index of the row that one is led to; null where the list opens at its end
 * @param leastHeight of the row at an index, in pixels
 */
export function initialRange(
  count: number,
  led: number | null,
  onPhone: boolean,
  leastHeight: (index: number) => number,
): RowRange {
  const { height, rows } = onPhone ? first.onPhone : first.elsewhere;
  if (led !== null) {
    // Near the end there is not enough below to fill the view.
    const from = Math.max(0, Math.min(count - rows, led - above));
    return { from, to: from + rows };
  }
  let from = count;
  for (let filled = 0; from > 0 && filled < height && count - from < rows; filled += leastHeight(from)) from -= 1;
  return { from, to: Infinity };
}

/** One line of somebody who goes on. */
const line = 26;
/** On the narrowest phone an image is so much smaller than where there is room. */
const narrow = 0.55;

/** So high a message is at least, in pixels. Several images stand side by side, and may be low. */
export function leastHeightOf(message: Message | undefined): number {
  const [image, another] = message?.images ?? [];
  return image && !another ? Math.max(line, sizeInBox(image).height * narrow) : line;
}
