import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { leadingTo } from "#lib/client/message-list/initial-position";
import type { VirtualList } from "#lib/client/message-list/virtual-list";
import { rowOf } from "#app/_chat/message-list/use-pinned-rows";

/**
 * Makes the rows of a list one stop for Tab, from which arrows, Home and End lead on, also to rows that are not in the page
 * yet. The focus never falls out of a row in which what had it goes away.
 * @returns the row that is the stop, where it had the focus before; null where none had
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, rowList: VirtualList, count: number) {
  const [current, setCurrent] = useState<number | null>(null);
  const inside = useRef<number | null>(null);
  const wanted = useRef<number | null>(null);

  useEffect(() => {
    const listening = new AbortController();
    // On its way to something else it is not lost, though for a moment nothing has it.
    const leave = ({ relatedTarget }: FocusEvent) => relatedTarget && (inside.current = null);
    const enter = ({ target }: Event) => {
      const row = rowOf(target instanceof Node ? target : null, list.current);
      inside.current = row;
      if (row !== null) setCurrent(row);
    };
    document.addEventListener("focusout", leave, { capture: true, signal: listening.signal });
    document.addEventListener("focusin", enter, listening);
    // Whoever presses somewhere wants to be there, even where nothing takes the focus.
    document.addEventListener("pointerdown", enter, listening);
    return () => listening.abort();
  }, [list]);

  const focus = (index: number): boolean => {
    const row = list.current?.querySelector<HTMLElement>(`:scope > [data-row="${index}"] > article`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
    return Boolean(row);
  };

  useLayoutEffect(() => {
    const isLost = inside.current !== null && document.activeElement === document.body;
    if (isLost && inside.current !== null) focus(inside.current);
  });

  useEffect(() => {
    if (wanted.current !== null && focus(wanted.current)) wanted.current = null;
  });

  function go(to: number) {
    wanted.current = null;
    if (to === count - 1) rowList.toEnd();
    if (focus(to)) return;
    wanted.current = to;
    rowList.goTo(leadingTo(to + 1));
  }

  /** @returns whether the key leads to another row */
  function move(key: string, row: number): boolean {
    const to = { ArrowUp: row - 1, ArrowDown: row + 1, Home: 0, End: count - 1 }[key];
    if (to === undefined) return false;
    if (to >= 0 && to < count) go(to);
    return true;
  }

  return { current, move };
}
