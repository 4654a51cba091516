import { useEffect, useEffectEvent, type RefObject } from "react";

/**
 * Tells when a selection comes to stand below the part of a box that shows: the browser's search selects what it has found,
 * and not every browser scrolls to it in what is folded.
 */
export function useHiddenSelection(box: RefObject<HTMLElement | null>, watches: boolean, tell: () => void): void {
  const found = useEffectEvent(tell);
  useEffect(() => {
    if (!watches) return;
    const listening = new AbortController();
    const look = () => isBelow(getSelection(), box.current) && found();
    document.addEventListener("selectionchange", look, listening);
    return () => listening.abort();
  }, [box, watches]);
}

/** Whoever selects everything, or several messages, looks for nothing in this one. */
function isBelow(selection: Selection | null, box: HTMLElement | null): boolean {
  if (!selection || selection.rangeCount === 0 || !box) return false;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return false;
  return range.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom;
}
