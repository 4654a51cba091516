import type { RowHeights } from "#lib/client/message-list/row-heights";

/** The rows from one index up to another, which is left out. */
export type RowRange = { from: number; to: number };

/** What of the list is in view: where it begins, counted from the beginning of the list, and how high it is, in pixels. */
type View = { top: number; height: number };

/** This far beyond the view rows are there at any time, this far they are made when they are not, and beyond it they go. */
const overscanPx = { least: 400, made: 900, most: 2_000 };

/**
 * What is to be shown from now on: what is shown already, as long as it neither ends too near to the view nor reaches too
 * far beyond it.
 * @param reach pixels beyond the view that matter at most
 */
export function rangeAround(
  view: View,
  heights: RowHeights,
  count: number,
  shown: RowRange,
  reach = Infinity,
): RowRange {
  const around = (extra: number): RowRange => ({
    from: heights.indexAt(Math.max(0, view.top - extra), count),
    to: Math.min(count, heights.indexAt(view.top + view.height + extra, count) + 1),
  });
  const to = Math.min(shown.to, count);
  // While the list opens, nothing goes: it would come again with the next step.
  const isOpening = reach < Infinity;
  const [least, most] = [around(Math.min(overscanPx.least, reach)), around(isOpening ? Infinity : overscanPx.most)];
  const suffices = shown.from <= least.from && to >= least.to;
  if (suffices && shown.from >= most.from && to <= most.to) return shown;
  const made = around(Math.min(overscanPx.made, reach));
  // Whoever is led far away leaves it behind: all that lies between would come along.
  const touches = made.from <= to && shown.from <= made.to;
  const next = isOpening && touches ? { from: Math.min(made.from, shown.from), to: Math.max(made.to, to) } : made;
  return { from: next.from, to: next.to >= count ? Infinity : next.to };
}
