import { useEffect, useRef, type RefObject } from "react";

/**
 * When `when` becomes true, the element takes the focus that got lost by it: of two buttons of which one is seen at a
 * time, the other goes on where one has just pressed.
 */
export function useFocusOnChange(element: RefObject<HTMLElement | null>, when: boolean): void {
  const before = useRef(when);
  useEffect(() => {
    const became = when && !before.current;
    before.current = when;
    const holder = document.activeElement;
    if (became && (holder === document.body || !holder?.checkVisibility())) element.current?.focus();
  }, [element, when]);
}
