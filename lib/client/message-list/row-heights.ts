import { createListLayout, type ListLayout } from "virtua/unstable_core";

/** How high the rows of a list are: as they were measured, and where they never were, as rows usually are. */
export class RowHeights {
  /** It holds two numbers a row, so it is made when the first is measured: in the server's HTML none is. */
  #layout: ListLayout | undefined;

  constructor(private readonly estimatedPx: number) {}

  record(index: number, height: number): void {
    // A row that is not shown has no height, and keeps the one it had.
    if (height === 0) return;
    this.#layout ??= createListLayout(0, this.estimatedPx);
    this.#growTo(index + 1)?.$setItemSizes([[index, height]]);
  }

  /** Where a row begins. */
  offsetOf(index: number): number {
    return this.#growTo(index)?.$getItemOffset(index) ?? index * this.estimatedPx;
  }

  /** The row at a distance from the beginning. @param count how many rows there are */
  indexAt(offsetOf: number, count: number): number {
    const found = this.#growTo(count)?.$findIndex(offsetOf) ?? Math.floor(offsetOf / this.estimatedPx);
    return Math.max(0, Math.min(found, count - 1));
  }

  /** Rows are added, and none is forgotten: one that was taken back may be followed by another. */
  #growTo(count: number): ListLayout | undefined {
    const layout = this.#layout;
    if (layout && count > layout.$getLength()) layout.$setLength(count);
    return layout;
  }
}
