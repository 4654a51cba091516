import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { anchorBefore } from "#lib/client/message-list/initial-position";
import type { VirtualList } from "#lib/client/message-list/virtual-list";
import { rowOf } from "#app/_chat/message-list/use-retained-rows";

/**
 * Makes the rows one Tab stop. Arrows, Home and End move between them, even to rows that are not rendered yet. When the
 * focused element of a row is removed, the row takes the focus.
 * @returns the row that had the focus last, which is the Tab stop; null if none had it
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, virtualList: VirtualList, count: number) {
  const [current, setCurrent] = useState<number | null>(null);
  const focusedRow = useRef<number | null>(null);
  const requestedRow = useRef<number | null>(null);

  useEffect(() => {
    const listeners = new AbortController();
    // A focus that moves to another element is not lost, though nothing has it for a moment.
    const onFocusOut = ({ relatedTarget }: FocusEvent) => relatedTarget && (focusedRow.current = null);
    const onEnter = ({ target }: Event) => {
      const row = rowOf(target instanceof Node ? target : null, list.current);
      focusedRow.current = row;
      if (row !== null) setCurrent(row);
    };
    document.addEventListener("focusout", onFocusOut, { capture: true, signal: listeners.signal });
    document.addEventListener("focusin", onEnter, listeners);
    // A press counts, too, even if the pressed element takes no focus.
    document.addEventListener("pointerdown", onEnter, listeners);
    return () => listeners.abort();
  }, [list]);

  const focus = (index: number): boolean => {
    const row = list.current?.querySelector<HTMLElement>(`:scope > [data-row="${index}"] > article`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
    return Boolean(row);
  };

  useLayoutEffect(() => {
    const isLost = focusedRow.current !== null && document.activeElement === document.body;
    if (isLost && focusedRow.current !== null) focus(focusedRow.current);
  });

  useEffect(() => {
    if (requestedRow.current !== null && focus(requestedRow.current)) requestedRow.current = null;
  });

  function moveTo(to: number) {
    requestedRow.current = null;
    if (to === count - 1) virtualList.scrollToEnd();
    if (focus(to)) return;
    requestedRow.current = to;
    virtualList.scrollTo(anchorBefore(to + 1));
  }

  /** @returns whether the key moves between rows */
  function move(key: string, row: number): boolean {
    const to = { ArrowUp: row - 1, ArrowDown: row + 1, Home: 0, End: count - 1 }[key];
    if (to === undefined) return false;
    if (to >= 0 && to < count) moveTo(to);
    return true;
  }

  return { current, move };
}
