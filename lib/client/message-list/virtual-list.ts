import { whenIdle } from "#lib/client/browser/when-idle";
import { anchorInView, lastVisibleIndex, rowEdges } from "#lib/client/message-list/row-elements";
import { rangeAround, type RowRange } from "#lib/client/message-list/row-range";
import { nearEndPx, type ScrollAnchor, type ScrollPosition } from "#lib/client/message-list/scroll-position";
import { RowObserver } from "#lib/client/message-list/row-observer";
import { createStore, type Store } from "#lib/client/state/store";

export type ListState = { range: RowRange; atEnd: boolean };

/** While the list opens, it is filled this far beyond the viewport, step by step: nobody has scrolled yet. */
const fillStepsPx = [0, 200, 400, Infinity];

/**
 * Renders the part of a long list that is in or near the viewport, and keeps it still while the reader looks at it. The box
 * is laid out from its end (`column-reverse`: scrollTop 0 is the end and goes negative upwards), so that it opens there
 * before any script runs. At the end it follows new messages; anywhere else the row at the top of the viewport stays where
 * it is, whatever is added before or after it.
 */
export class VirtualList {
  readonly state: Store<ListState>;
  #count: number;
  #box: HTMLElement | undefined;
  #list: HTMLElement | undefined;
  #observer: RowObserver | undefined;
  #fillSteps = fillStepsPx;
  #stopFilling = () => {};

  constructor(
    readonly position: ScrollPosition,
    count: number,
    range: RowRange,
  ) {
    this.#count = count;
    this.state = createStore<ListState>({ range, atEnd: position.anchor === null });
  }

  /** @returns detaches the list again */
  attach(box: HTMLElement, list: HTMLElement): () => void {
    const hasScrolled = !this.position.anchor && box.scrollTop < -nearEndPx;
    [this.#box, this.#list] = [box, list];
    // The reader may have scrolled before this script ran.
    if (hasScrolled) this.#captureAnchor();
    this.#settle();
    this.#observer = new RowObserver(this.position.heights, () => this.#onResize());
    const stopObserving = this.#observer.start(box, list);
    this.#fillAhead();
    return () => {
      this.#stopFilling();
      stopObserving();
      this.#box = this.#list = undefined;
    };
  }

  /** Call after every render: rows may have been added, removed or replaced. */
  afterRender(count: number): void {
    this.#count = count;
    if (this.#list) this.#observer?.observeRows(this.#list);
    // The scroll event of a reader who has just scrolled comes only with the next frame.
    if (!this.position.anchor && this.#box && this.#box.scrollTop <= -nearEndPx) this.#captureAnchor();
    this.#applyAnchor();
    this.#updateRange();
  }

  onScroll = (): void => {
    this.#captureAnchor();
    this.#updateRange();
  };

  scrollToEnd = (): void => {
    this.position.anchor = null;
    this.#applyAnchor();
    this.#updateRange();
    this.#setState({ atEnd: true });
  };

  /** Brings a row into view. */
  scrollTo(anchor: ScrollAnchor): void {
    this.position.anchor = anchor;
    this.#settle();
    this.#updateRange();
    // Near the end the row may be lower than asked, and the list follows new messages there.
    requestAnimationFrame(() => this.#box && this.onScroll());
  }

  /** The index of the last message that is visible as a whole; -1 where there is none. */
  lastVisibleIndex(): number {
    return this.#box && this.#list ? lastVisibleIndex(this.#box, this.#list) : -1;
  }

  #captureAnchor(): void {
    const [box, list] = [this.#box, this.#list];
    if (!box || !list) return;
    const atEnd = box.scrollTop > -nearEndPx;
    this.position.anchor = atEnd ? null : anchorInView(box, list, this.position, this.#count);
    this.#setState({ atEnd });
  }

  /** Follows the end at once where too little is below the anchor to hold it: doing so later would be a jump. */
  #settle(): void {
    if (this.position.anchor) this.#applyAnchor();
    if (!this.#box || this.#box.scrollTop <= -nearEndPx) return;
    this.position.anchor = null;
    this.#applyAnchor();
  }

  #applyAnchor(): void {
    const [box, list, { anchor }] = [this.#box, this.#list, this.position];
    if (!box || !list) return;
    if (!anchor) box.scrollTop = 0;
    else {
      const { bottom, height } = rowEdges(list, this.position, anchor.index);
      const share = anchor.height ? height / anchor.height : 1;
      box.scrollTop += bottom - box.getBoundingClientRect().top - anchor.bottom * share;
    }
  }

  #onResize(): void {
    this.#applyAnchor();
    this.#updateRange();
  }

  /** Moves the range where it ends too close to the viewport, or extends too far beyond it. */
  #updateRange(): void {
    const [box, list] = [this.#box, this.#list];
    if (!box || !list) return;
    const top = box.getBoundingClientRect().top - list.getBoundingClientRect().top;
    const view = { top, height: box.clientHeight };
    const { heights } = this.position;
    const current = this.state.get().range;
    const maxOverscanPx = this.#fillSteps[0];
    this.#setState({ range: rangeAround({ view, heights, count: this.#count, current, maxOverscanPx }) });
  }

  /** Renders the viewport first and its surroundings step by step when the browser is idle. */
  #fillAhead(): void {
    if (this.#fillSteps.length === 1) return;
    this.#stopFilling = whenIdle(() => {
      this.#fillSteps = this.#fillSteps.slice(1);
      this.#updateRange();
      this.#fillAhead();
    });
  }

  #setState(change: Partial<ListState>): void {
    const current = this.state.get();
    const next = { ...current, ...change };
    const isSameRange = next.range.from === current.range.from && next.range.to === current.range.to;
    if (next.atEnd !== current.atEnd || !isSameRange) this.state.set(() => next);
  }
}
