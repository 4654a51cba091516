import { useEffect, useEffectEvent, useRef } from "react";
import { wideLayout } from "#lib/client/browser/wide-layout";
import { focusChannel } from "#lib/client/browser/focus-composer";

/**
 * The channels in a drawer: it takes the focus when it opens, and closes on Escape. The focus goes back to what it had,
 * or on to where one goes from here.
 */
export function useDrawer(open: boolean, onClose: () => void) {
  const panel = useRef<HTMLElement>(null);
  const hasNavigated = useRef(false);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    const escape = (event: KeyboardEvent) => event.key === "Escape" && !event.defaultPrevented && close();
    document.addEventListener("keydown", escape);
    // Turned on its side, a phone may have room for both: then there is no drawer any more.
    const wide = wideLayout();
    const closeWhenWide = () => wide.matches && close();
    wide.addEventListener("change", closeWhenWide);
    focusFirstChannel(panel.current);
    hasNavigated.current = false;
    return () => {
      document.removeEventListener("keydown", escape);
      wide.removeEventListener("change", closeWhenWide);
      if (hasNavigated.current) focusChannel();
      else if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);

  /** One has gone to a channel: the drawer has done its work. */
  function closeAfterNavigation() {
    hasNavigated.current = true;
    onClose();
  }

  return { panel, closeAfterNavigation };
}

/** Where one is; where that is not in the list, the first channel; where none is, what they are filtered by. */
export function focusFirstChannel(panel: HTMLElement | null): void {
  const candidates = ["[aria-current]", "nav a", "nav input"];
  const found = candidates.map((selector) => panel?.querySelector<HTMLElement>(selector));
  found.find((element) => element)?.focus();
}
