import { useEffect, type RefObject } from "react";

/** Focuses the fallback when the focused element of a dialog is removed. */
export function useDialogFocus(fallback: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { activeElement } = document;
    if (!activeElement?.closest("dialog") || activeElement.localName === "dialog") fallback.current?.focus();
  });
}
