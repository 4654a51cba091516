import { useLayoutEffect, type RefObject } from "react";

/**
 * Closes something that lies over the page by a press or a scroll elsewhere, by Escape and by Tab. By hand, because the
 * browser's own way takes the end of the long press that opened it for a press elsewhere.
 */
export function useDismiss(element: RefObject<HTMLElement | null>, active: boolean, dismiss: () => void): void {
  // Before anything in it takes the focus, so that this can be given back.
  useLayoutEffect(() => {
    if (!active) return;
    const opener = document.activeElement;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const isElsewhere = ({ target }: Event) => !(target instanceof Node && element.current?.contains(target));
    for (const kind of ["pointerdown", "scroll"])
      document.addEventListener(kind, (event) => isElsewhere(event) && dismiss(), options);
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" && event.key !== "Tab") return;
        event.preventDefault();
        dismiss();
        if (opener instanceof HTMLElement) opener.focus();
      },
      options,
    );
    return () => listening.abort();
  }, [element, active, dismiss]);
}
