import { useEffect, useEffectEvent, type RefObject } from "react";

/**
 * Where something with the focus goes away inside an element, the focus does not fall out of it.
 * @param moveFocus puts it to another part of the element
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
    // Whoever presses where nothing takes the focus wants to have it nowhere: to mark a text, for example.
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
