import { createListLayout, type ListLayout } from "virtua/unstable_core";

/** The heights of a list's rows: measured where known, estimated elsewhere. */
export class RowHeights {
  /** It stores two numbers per row, so it is created at the first measurement: on the server there is none. */
  #layout: ListLayout | undefined;

  constructor(private readonly estimatedPx: number) {}

  record(index: number, height: number): void {
    // A hidden row has no height: keep the last one.
    if (height === 0) return;
    this.#layout ??= createListLayout(0, this.estimatedPx);
    this.#growTo(index + 1)?.$setItemSizes([[index, height]]);
  }

  /** The distance of a row from the beginning of the list, in pixels. */
  offsetOf(index: number): number {
    return this.#growTo(index)?.$getItemOffset(index) ?? index * this.estimatedPx;
  }

  /** The row at a distance from the beginning. @param count of all rows */
  indexAt(offsetOf: number, count: number): number {
    const found = this.#growTo(count)?.$findIndex(offsetOf) ?? Math.floor(offsetOf / this.estimatedPx);
    return Math.max(0, Math.min(found, count - 1));
  }

  /** Only ever grows: a removed row may be followed by another. */
  #growTo(count: number): ListLayout | undefined {
    const layout = this.#layout;
    if (layout && count > layout.$getLength()) layout.$setLength(count);
    return layout;
  }
}
