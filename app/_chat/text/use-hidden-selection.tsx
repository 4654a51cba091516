import { useEffect, useEffectEvent, type RefObject } from "react";

/**
 * Tells when a selection comes to stand below the part of a box that shows: the browser's search selects what it has found,
 * and not every browser scrolls to it in what is folded.
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

/** Whoever selects everything, or several messages, looks for nothing in this one. */
function isBelow(selection: Selection | null, box: HTMLElement | null): boolean {
  if (!selection || selection.rangeCount === 0 || !box) return false;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return false;
  return range.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom;
}
