import { useEffect, useState, type RefObject } from "react";

/**
 * The rows that have to stay in the page wherever one scrolls: the one with the focus, which would be lost with it, and
 * those in which a selection begins and ends, which it would lose its hold without.
 */
export function usePinnedRows(list: RefObject<HTMLElement | null>): readonly number[] {
  const [kept, setKept] = useState<readonly number[]>(none);
  useEffect(() => {
    const look = () => {
      const selection = getSelection();
      const ends = selection?.isCollapsed === false ? [selection.anchorNode, selection.focusNode] : [];
      const rows = [document.activeElement, ...ends].map((node) => rowOf(node, list.current));
      const next = [...new Set(rows.filter((row) => row !== null))].toSorted((a, b) => a - b);
      setKept((held) => (held.join() === next.join() ? held : next));
    };
    const listening = new AbortController();
    const options = { signal: listening.signal };
    document.addEventListener("selectionchange", look, options);
    document.addEventListener("focusin", look, options);
    document.addEventListener("focusout", look, options);
    return () => listening.abort();
  }, [list]);
  return kept;
}

const none: readonly number[] = [];

/** The index of the row that a node stands in. */
export function rowOf(node: Node | null, list: HTMLElement | null): number | null {
  if (!node || !list?.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const row = element?.closest<HTMLElement>("[data-row]")?.dataset.row;
  return row === undefined ? null : Number(row);
}
