import { useEffect, useEffectEvent, useRef } from "react";
import { goOn } from "#lib/client/focus-composer";

/**
 * The channels in a drawer: it takes the focus when it opens, and closes on Escape. The focus goes back to what it had,
 * or on to where one goes from here.
 */
export function useDrawer(open: boolean, onClose: () => void) {
  const panel = useRef<HTMLElement>(null);
  const follows = useRef(false);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    const escape = (event: KeyboardEvent) => event.key === "Escape" && !event.defaultPrevented && close();
    document.addEventListener("keydown", escape);
    focusFirstChannel(panel.current);
    follows.current = false;
    return () => {
      document.removeEventListener("keydown", escape);
      if (follows.current) goOn();
      else if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);

  /** One has gone to a channel: the drawer has done its work. */
  function leave() {
    follows.current = true;
    onClose();
  }

  return { panel, leave };
}

/** Where one is; where that is nowhere, the first channel. */
export function focusFirstChannel(panel: HTMLElement | null): void {
  const first = panel?.querySelector<HTMLElement>("[aria-current]") ?? panel?.querySelector<HTMLElement>("nav a");
  first?.focus();
}
