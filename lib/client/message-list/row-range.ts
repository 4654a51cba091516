import type { RowHeights } from "#lib/client/message-list/row-heights";

/** The rows from one index up to another, which is not included. */
export type RowRange = { from: number; to: number };

/** The visible part of the list: its distance from the beginning of the list and its height, in pixels. */
type Viewport = { top: number; height: number };

/** Rows less than `min` beyond the viewport are always rendered, up to `added` when that is not so; beyond `max` they go. */
const overscanPx = { min: 400, added: 900, max: 2_000 };

type Input = {
  view: Viewport;
  heights: RowHeights;
  count: number;
  current: RowRange;
  /** While the list opens: no more than this beyond the viewport. */
  maxOverscanPx?: number;
};

/** The range to render: the current one, unless it ends too close to the viewport or extends too far beyond it. */
export function rangeAround({ view, heights, count, current, maxOverscanPx = Infinity }: Input): RowRange {
  const around = (extra: number): RowRange => ({
    from: heights.indexAt(Math.max(0, view.top - extra), count),
    to: Math.min(count, heights.indexAt(view.top + view.height + extra, count) + 1),
  });
  const to = Math.min(current.to, count);
  // Nothing is removed while the list opens: the next step would add it again.
  const isOpening = maxOverscanPx < Infinity;
  const min = around(Math.min(overscanPx.min, maxOverscanPx));
  const max = around(isOpening ? Infinity : overscanPx.max);
  const suffices = current.from <= min.from && to >= min.to;
  if (suffices && current.from >= max.from && to <= max.to) return current;
  const wanted = around(Math.min(overscanPx.added, maxOverscanPx));
  // After a jump the old range is dropped: joined with the new one it would include everything in between.
  const touches = wanted.from <= to && current.from <= wanted.to;
  const next =
    isOpening && touches ? { from: Math.min(wanted.from, current.from), to: Math.max(wanted.to, to) } : wanted;
  return { from: next.from, to: next.to >= count ? Infinity : next.to };
}
