import { useEffect, useRef, type RefObject } from "react";

/**
 * Focuses the element when `when` becomes true and the focus was lost by that: of two buttons that replace each other, the
 * new one takes over the focus of the one that was pressed.
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
