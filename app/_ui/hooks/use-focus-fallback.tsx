import { useEffect, useEffectEvent, type RefObject } from "react";

/**
 * Where something with the focus goes away inside an element, the focus does not fall out of it.
 * @param elsewhere puts it to another part of the element
 */
export function useFocusFallback(element: RefObject<HTMLElement | null>, elsewhere: () => void): void {
  const keep = useEffectEvent(elsewhere);
  useEffect(() => {
    const kept = element.current;
    if (!kept) return;
    let inside = kept.contains(document.activeElement);
    const listening = new AbortController();
    const enter = ({ target }: Event) => void (inside = target instanceof Node && kept.contains(target));
    document.addEventListener("focusin", enter, listening);
    // Whoever presses where nothing takes the focus wants to have it nowhere: to mark a text, for example.
    document.addEventListener("pointerdown", () => void (inside = false), listening);
    const observer = new MutationObserver(() => {
      if (inside && document.activeElement === document.body) keep();
    });
    observer.observe(kept, { childList: true, subtree: true });
    return () => {
      listening.abort();
      observer.disconnect();
    };
  }, [element]);
}
