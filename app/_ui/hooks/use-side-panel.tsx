import { useEffect, useEffectEvent, useRef } from "react";

/** A panel beside the conversation takes the focus, closes on Escape, and restores the focus. */
export function useSidePanel(onClose: () => void) {
  const panel = useRef<HTMLElement>(null);
  const initialFocus = useRef<HTMLButtonElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const before = document.activeElement;
    const element = panel.current;
    const escape = (event: KeyboardEvent) => event.key === "Escape" && close();
    element?.addEventListener("keydown", escape);
    initialFocus.current?.focus();
    return () => {
      element?.removeEventListener("keydown", escape);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return { panel, initialFocus };
}
