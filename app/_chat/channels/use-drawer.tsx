import { useEffect, useEffectEvent, useRef } from "react";
import { wideLayout } from "#lib/client/browser/wide-layout";
import { focusChannel } from "#lib/client/browser/focus-composer";

/**
 * The drawer of channels takes the focus when it opens, and closes on Escape. The focus returns to where it was, or moves to
 * the channel that was opened.
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
    // A rotated phone may have room for both: then there is no drawer.
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

  /** Closes the drawer after a channel was chosen. */
  function closeAfterNavigation() {
    hasNavigated.current = true;
    onClose();
  }

  return { panel, closeAfterNavigation };
}

/** Focuses the open channel; if it is not in the list, the first one; if there is none, the filter. */
export function focusFirstChannel(panel: HTMLElement | null): void {
  const candidates = ["[aria-current]", "nav a", "nav input"];
  const found = candidates.map((selector) => panel?.querySelector<HTMLElement>(selector));
  found.find((element) => element)?.focus();
}
