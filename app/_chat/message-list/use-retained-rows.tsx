import { useEffect, useState, type RefObject } from "react";

/**
 * The rows that stay rendered wherever the reader scrolls: the one with the focus and those at both ends of the selection.
 * Without them, focus and selection would be lost.
 */
export function useRetainedRows(list: RefObject<HTMLElement | null>): readonly number[] {
  const [retained, setRetained] = useState<readonly number[]>(none);
  useEffect(() => {
    const update = () => {
      const selection = getSelection();
      const ends = selection?.isCollapsed === false ? [selection.anchorNode, selection.focusNode] : [];
      const rows = [document.activeElement, ...ends].map((node) => rowOf(node, list.current));
      const next = [...new Set(rows.filter((row) => row !== null))].toSorted((a, b) => a - b);
      setRetained((previous) => (previous.join() === next.join() ? previous : next));
    };
    const listeners = new AbortController();
    const options = { signal: listeners.signal };
    document.addEventListener("selectionchange", update, options);
    document.addEventListener("focusin", update, options);
    document.addEventListener("focusout", update, options);
    return () => listeners.abort();
  }, [list]);
  return retained;
}

const none: readonly number[] = [];

/** The index of the row that contains a node. */
export function rowOf(node: Node | null, list: HTMLElement | null): number | null {
  if (!node || !list?.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const row = element?.closest<HTMLElement>("[data-row]")?.dataset.row;
  return row === undefined ? null : Number(row);
}
