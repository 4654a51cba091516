import { createListLayout, type ListLayout } from "virtua/unstable_core";

/** How high the rows of a list are: as they were measured, and where they never were, as rows usually are. */
export class RowHeights {
  /** It holds two numbers a row, so it is made when the first is measured: in the server's HTML none is. */
  #layout: ListLayout | undefined;

  constructor(private readonly usual: number) {}

  measured(index: number, height: number): void {
    // A row that is not shown has no height, and keeps the one it had.
    if (height === 0) return;
    this.#layout ??= createListLayout(0, this.usual);
    this.#reach(index + 1)?.$setItemSizes([[index, height]]);
  }

  /** Where a row begins. */
  offset(index: number): number {
    return this.#reach(index)?.$getItemOffset(index) ?? index * this.usual;
  }

  /** The row at a distance from the beginning. @param count how many rows there are */
  at(offset: number, count: number): number {
    const found = this.#reach(count)?.$findIndex(offset) ?? Math.floor(offset / this.usual);
    return Math.max(0, Math.min(found, count - 1));
  }

  /** Rows are added, and none is forgotten: one that was taken back may be followed by another. */
  #reach(count: number): ListLayout | undefined {
    const layout = this.#layout;
    if (layout && count > layout.$getLength()) layout.$setLength(count);
    return layout;
  }
}
