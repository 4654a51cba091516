import { RowHeights } from "#lib/client/message-list/row-heights";

/**
 * The row that stays where it is while the list changes, and the distance in pixels from the top edge of the viewport to
 * the row's bottom. A row that covers the viewport keeps its height as well, so that the same part of its text stays in
 * view when it is laid out anew.
 */
export type ScrollAnchor = { index: number; bottom: number; height?: number };

/** A reading position in a channel, and the heights of its rows: kept until the member comes back. */
export type ScrollPosition = {
  heights: RowHeights;
  /** Null at the end, where the list follows new messages. */
  anchor: ScrollAnchor | null;
};

/** Closer to the end than this, the list counts as scrolled to its end. */
export const nearEndPx = 48;

/** The height of a row that was never measured. */
export const estimatedRowHeightPx = 44;

export const newScrollPosition = (anchor: ScrollAnchor | null): ScrollPosition => ({
  heights: new RowHeights(estimatedRowHeightPx),
  anchor,
});
