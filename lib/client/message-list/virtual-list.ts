import { RowHeights } from "#lib/client/message-list/row-heights";
import { rangeAround, type RowRange } from "#lib/client/message-list/row-range";
import { createStore, type Store } from "#lib/client/state/store";
import { whenIdle } from "#lib/client/browser/when-idle";

/**
 * A row, and how far its end stands below the upper edge of the view, in pixels. A row that covers the view is held by its
 * height as well: laid out anew, it shows the same part of its text.
 */
type ScrollAnchor = { index: number; bottom: number; height?: number };

/** Where one reads in a channel, and all that is known of its rows: kept for when one comes back. */
export type ScrollPosition = {
  heights: RowHeights;
  /** Null at the end, where one reads along. */
  anchor: ScrollAnchor | null;
};

export type ListState = { range: RowRange; atEnd: boolean };

/** This close to the end, one reads along. */
export const nearEndPx = 48;
/** How far beyond the view the list is filled one after another while it opens, in pixels: nobody has scrolled yet. */
const strides = [0, 200, 400, Infinity];
/** Of a row that was never measured. */
export const estimatedRowHeightPx = 44;

export const newScrollPosition = (anchor: ScrollAnchor | null): ScrollPosition => ({
  heights: new RowHeights(estimatedRowHeightPx),
  anchor,
});

/**
 * Shows of a long list what is in view and a little around it, and keeps it still under the reader's eyes. The box is laid
 * out from its end (`column-reverse`, scrollTop 0 is the end and goes negative upwards), so that it opens there before any
 * script runs. At the end it follows; anywhere else the row at the top of the view stays where it is, whatever comes
 * before or after it.
 */
export class VirtualList {
  readonly state: Store<ListState>;
  #count: number;
  #box: HTMLElement | undefined;
  #list: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;
  #observed = new Set<Element>();
  #strides = strides;
  #stopFilling = () => {};

  constructor(
    readonly place: ScrollPosition,
    count: number,
    range: RowRange,
  ) {
    this.#count = count;
    this.state = createStore<ListState>({ range, atEnd: place.anchor === null });
  }

  /** @returns lets go */
  attach(box: HTMLElement, list: HTMLElement): () => void {
    const atOnce = !this.place.anchor && box.scrollTop < -nearEndPx;
    [this.#box, this.#list] = [box, list];
    // The reader may have scrolled before this script ran.
    if (atOnce) this.#captureAnchor();
    this.#settle();
    this.#observer = new ResizeObserver((entries) => this.#onResize(entries));
    this.#observer.observe(box);
    this.#observer.observe(list);
    this.#fillAhead();
    return () => {
      this.#stopFilling();
      this.#observer?.disconnect();
      this.#observed.clear();
      this.#box = this.#list = undefined;
    };
  }

  /** The rows stand in the page, these ones or others than before. */
  afterRender(count: number): void {
    this.#count = count;
    this.#observe();
    // A reader who has just scrolled is heard of only with the next picture.
    if (!this.place.anchor && this.#box && this.#box.scrollTop <= -nearEndPx) this.#captureAnchor();
    this.#applyAnchor();
    this.#updateRange();
  }

  onScroll = (): void => {
    this.#captureAnchor();
    this.#updateRange();
  };

  scrollToEnd = (): void => {
    this.place.anchor = null;
    this.#applyAnchor();
    this.#updateRange();
    this.#tell({ atEnd: true });
  };

  /** Brings what one is led to into view. */
  scrollTo(anchor: ScrollAnchor): void {
    this.place.anchor = anchor;
    this.#settle();
    this.#updateRange();
    // Near the end it may stand lower, and one reads along there.
    requestAnimationFrame(() => this.#box && this.onScroll());
  }

  /** The last row that can be seen as a whole, by its index; -1 where there is none. */
  lastVisibleIndex(): number {
    if (!this.#box || !this.#list) return -1;
    const end = this.#box.getBoundingClientRect().bottom;
    return (
      this.#rows().findLast(({ element }) => !isMissing(element) && element.getBoundingClientRect().bottom <= end + 1)
        ?.index ?? -1
    );
  }

  #captureAnchor(): void {
    const box = this.#box;
    if (!box) return;
    const atEnd = box.scrollTop > -nearEndPx;
    this.place.anchor = atEnd ? null : this.#firstInView(box.getBoundingClientRect().top);
    this.#tell({ atEnd });
  }

  /** Where there is not enough below for what one is led to, one reads along at once: later it would be a jump. */
  #settle(): void {
    if (this.place.anchor) this.#applyAnchor();
    if (!this.#box || this.#box.scrollTop <= -nearEndPx) return;
    this.place.anchor = null;
    this.#applyAnchor();
  }

  #applyAnchor(): void {
    const [box, anchor] = [this.#box, this.place.anchor];
    if (!box) return;
    if (!anchor) box.scrollTop = 0;
    else {
      const { bottom, height } = this.#placeOf(anchor.index);
      const share = anchor.height ? height / anchor.height : 1;
      box.scrollTop += bottom - box.getBoundingClientRect().top - anchor.bottom * share;
    }
  }

  #onResize(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const index = indexOf(target);
      const height = borderBoxSize[0]?.blockSize;
      if (index !== null && height && target.isConnected) this.place.heights.record(index, height);
    }
    this.#applyAnchor();
    this.#updateRange();
  }

  /** Moves the window where it ends too near to the view, or reaches too far beyond it. */
  #updateRange(): void {
    const [box, list] = [this.#box, this.#list];
    if (!box || !list) return;
    const top = box.getBoundingClientRect().top - list.getBoundingClientRect().top;
    const view = { top, height: box.clientHeight };
    const range = rangeAround(view, this.place.heights, this.#count, this.state.get().range, this.#strides[0]);
    this.#tell({ range });
  }

  /** What is in view comes first; what is around it, piece by piece when there is time. */
  #fillAhead(): void {
    if (this.#strides.length === 1) return;
    this.#stopFilling = whenIdle(() => {
      this.#strides = this.#strides.slice(1);
      this.#updateRange();
      this.#fillAhead();
    });
  }

  #tell(news: Partial<ListState>): void {
    const held = this.state.get();
    const next = { ...held, ...news };
    const isSame = next.atEnd === held.atEnd && next.range.from === held.range.from && next.range.to === held.range.to;
    if (!isSame) this.state.set(() => next);
  }

  #observe(): void {
    const rows = this.#rows();
    const present = new Set<Element>(rows.map(({ element }) => element));
    for (const element of this.#observed) if (!present.has(element)) this.#observer?.unobserve(element);
    for (const { element, index } of rows) {
      if (this.#observed.has(element)) continue;
      // The window is chosen by what is known of the rows before the observer tells.
      this.place.heights.record(index, element.getBoundingClientRect().height);
      this.#observer?.observe(element);
    }
    this.#observed = present;
  }

  #placeOf(index: number): { bottom: number; height: number } {
    const element = this.#list?.querySelector(`:scope > [data-row="${index}"]`);
    if (element) return element.getBoundingClientRect();
    const [top, end] = [this.place.heights.offsetOf(index), this.place.heights.offsetOf(index + 1)];
    return { bottom: (this.#list?.getBoundingClientRect().top ?? 0) + end, height: end - top };
  }

  /** By its end, since its head goes when the one before turns out to be its author's. */
  #firstInView(top: number): ScrollAnchor {
    const end = top + (this.#box?.clientHeight ?? 0);
    const inView = this.#rows().flatMap(({ index, element }) => {
      const place = element.getBoundingClientRect();
      const isIn = place.bottom > top && place.top < end;
      const covers = place.top <= top && place.bottom >= end;
      const height = covers ? place.height : undefined;
      return isIn ? [{ index, bottom: place.bottom - top, height, missing: isMissing(element) }] : [];
    });
    // Room that is kept for a message tells nothing to the eye, and becomes another size.
    const found = inView.find(({ missing }) => !missing) ?? inView[0];
    if (found) return { index: found.index, bottom: found.bottom, height: found.height };
    // One has jumped to where no rows are yet.
    const list = this.#list?.getBoundingClientRect().top ?? 0;
    const index = this.place.heights.indexAt(top - list, this.#count);
    return { index, bottom: this.#placeOf(index).bottom - top };
  }

  #rows(): { index: number; element: Element }[] {
    const rows = [];
    for (const element of this.#list?.children ?? []) {
      const index = indexOf(element);
      if (index !== null) rows.push({ index, element });
    }
    return rows;
  }
}

/** Only room that is kept, until the message is there. */
const isMissing = (element: Element): boolean => element.hasAttribute("aria-hidden");

function indexOf(element: Element): number | null {
  const row = element instanceof HTMLElement ? element.dataset.row : undefined;
  return row === undefined ? null : Number(row);
}
