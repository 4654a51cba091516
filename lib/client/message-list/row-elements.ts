import type { ScrollAnchor, ScrollPosition } from "#lib/client/message-list/scroll-position";

type RowElement = { index: number; element: Element };

/** The rows that are in the page, in their order. */
export function rowElements(list: HTMLElement): RowElement[] {
  const rows = [];
  for (const element of list.children) {
    const index = rowIndexOf(element);
    if (index !== null) rows.push({ index, element });
  }
  return rows;
}

export function rowIndexOf(element: Element): number | null {
  const row = element instanceof HTMLElement ? element.dataset.row : undefined;
  return row === undefined ? null : Number(row);
}

/** A placeholder for a message that is not loaded yet. */
const isPlaceholder = (element: Element): boolean => element.hasAttribute("aria-hidden");

/** The index of the last message that is visible as a whole; -1 where there is none. */
export function lastVisibleIndex(box: HTMLElement, list: HTMLElement): number {
  const end = box.getBoundingClientRect().bottom;
  const isVisible = ({ element }: RowElement) =>
    !isPlaceholder(element) && element.getBoundingClientRect().bottom <= end + 1;
  return rowElements(list).findLast(isVisible)?.index ?? -1;
}

/** Bottom and height of a row in the window, estimated where the row is not in the page. */
export function rowEdges(list: HTMLElement, { heights }: ScrollPosition, index: number) {
  const element = list.querySelector(`:scope > [data-row="${index}"]`);
  if (element) return element.getBoundingClientRect();
  const [top, end] = [heights.offsetOf(index), heights.offsetOf(index + 1)];
  return { bottom: list.getBoundingClientRect().top + end, height: end - top };
}

/** Held by its bottom: a row loses its header when the message before it turns out to be by the same author. */
export function anchorInView(
  box: HTMLElement,
  list: HTMLElement,
  position: ScrollPosition,
  count: number,
): ScrollAnchor {
  const { top } = box.getBoundingClientRect();
  const end = top + box.clientHeight;
  const inView = rowElements(list).flatMap(({ index, element }) => {
    const row = element.getBoundingClientRect();
    const isIn = row.bottom > top && row.top < end;
    const covers = row.top <= top && row.bottom >= end;
    const height = covers ? row.height : undefined;
    return isIn ? [{ index, bottom: row.bottom - top, height, isEmpty: isPlaceholder(element) }] : [];
  });
  // A placeholder shows nothing to keep in place, and changes its size when the message comes.
  const found = inView.find(({ isEmpty }) => !isEmpty) ?? inView[0];
  if (found) return { index: found.index, bottom: found.bottom, height: found.height };
  // The scroll jumped to where no rows are rendered yet.
  const index = position.heights.indexAt(top - list.getBoundingClientRect().top, count);
  return { index, bottom: rowEdges(list, position, index).bottom - top };
}
