import { useEffect, type RefObject } from "react";

/** In a dialog what had the focus may go away with what it belonged to: then the keeper has it. */
export function useDialogFocus(fallback: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { activeElement } = document;
    if (!activeElement?.closest("dialog") || activeElement.localName === "dialog") fallback.current?.focus();
  });
}
