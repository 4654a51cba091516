import { rowElements, rowIndexOf } from "#lib/client/message-list/row-elements";
import type { RowHeights } from "#lib/client/message-list/row-heights";

/** Measures the rendered rows, and reports when one of them, the list or its viewport changes its size. */
export class RowObserver {
  readonly #observer: ResizeObserver;
  #rows = new Set<Element>();

  constructor(
    private readonly heights: RowHeights,
    onResize: () => void,
  ) {
    this.#observer = new ResizeObserver((entries) => {
      for (const entry of entries) this.#record(entry);
      onResize();
    });
  }

  /** @returns ends it */
  start(box: HTMLElement, list: HTMLElement): () => void {
    this.#observer.observe(box);
    this.#observer.observe(list);
    return () => this.#observer.disconnect();
  }

  /** Call after every render: rows may have been added, removed or replaced. */
  observeRows(list: HTMLElement): void {
    const rows = rowElements(list);
    const present = new Set<Element>(rows.map(({ element }) => element));
    for (const element of this.#rows) if (!present.has(element)) this.#observer.unobserve(element);
    for (const { element, index } of rows) {
      if (this.#rows.has(element)) continue;
      // The range is chosen from the heights before the observer reports.
      this.heights.record(index, element.getBoundingClientRect().height);
      this.#observer.observe(element);
    }
    this.#rows = present;
  }

  #record({ target, borderBoxSize }: ResizeObserverEntry): void {
    const index = rowIndexOf(target);
    const height = borderBoxSize[0]?.blockSize;
    if (index !== null && height && target.isConnected) this.heights.record(index, height);
  }
}
