import { useEffect, useEffectEvent, type RefObject } from "react";

/**
 * Keeps the focus inside an element when the focused descendant is removed.
 * @param moveFocus focuses another descendant
 */
export function useFocusFallback(element: RefObject<HTMLElement | null>, moveFocus: () => void): void {
  const restore = useEffectEvent(moveFocus);
  useEffect(() => {
    const container = element.current;
    if (!container) return;
    let inside = container.contains(document.activeElement);
    const listening = new AbortController();
    const enter = ({ target }: Event) => void (inside = target instanceof Node && container.contains(target));
    document.addEventListener("focusin", enter, listening);
    // A press on something that can't be focused drops the focus on purpose, for example to select text.
    document.addEventListener("pointerdown", () => void (inside = false), listening);
    const observer = new MutationObserver(() => {
      if (inside && document.activeElement === document.body) restore();
    });
    observer.observe(container, { childList: true, subtree: true });
    return () => {
      listening.abort();
      observer.disconnect();
    };
  }, [element]);
}
