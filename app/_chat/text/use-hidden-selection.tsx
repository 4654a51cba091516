import { useEffect, useEffectEvent, type RefObject } from "react";

/**
 * Reports a selection in the hidden lower part of a box: the browser's search selects its match, and not every browser
 * scrolls to it in a folded box.
 */
export function useHiddenSelection(
  box: RefObject<HTMLElement | null>,
  isActive: boolean,
  onHiddenSelection: () => void,
): void {
  const notify = useEffectEvent(onHiddenSelection);
  useEffect(() => {
    if (!isActive) return;
    const listeners = new AbortController();
    const check = () => isBelow(getSelection(), box.current) && notify();
    document.addEventListener("selectionchange", check, listeners);
    return () => listeners.abort();
  }, [box, isActive]);
}

/** A selection that reaches beyond the box is no search match. */
function isBelow(selection: Selection | null, box: HTMLElement | null): boolean {
  if (!selection || selection.rangeCount === 0 || !box) return false;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return false;
  return range.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom;
}
