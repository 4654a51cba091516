import { useEffect, useRef } from "react";

/** The channels in a drawer: it takes the focus when it opens, gives it back when it closes, and closes on Escape. */
export function useDrawer(open: boolean, onClose: () => void) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    const escape = (event: KeyboardEvent) => event.key === "Escape" && !event.defaultPrevented && onClose();
    document.addEventListener("keydown", escape);
    focusFirstChannel(panel.current);
    return () => {
      document.removeEventListener("keydown", escape);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open, onClose]);
  return panel;
}

/** Where one is; where that is nowhere, the first channel. */
export function focusFirstChannel(panel: HTMLElement | null): void {
  const first = panel?.querySelector<HTMLElement>("[aria-current]") ?? panel?.querySelector<HTMLElement>("nav a");
  first?.focus();
}
