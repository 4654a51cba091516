import { useEffect } from "react";
import { isRightToLeft } from "#lib/client/browser/text-direction";
import { startsAtEdge, classifySwipe, type Side } from "#lib/client/input/drawer-swipe";
import type { Point } from "#lib/client/input/zoom";

/** Layouts in which the channels are in a drawer. */
const drawerQuery = "(max-width: 767px)";

/**
 * Opens the drawer by a swipe from the inline-start edge, and closes it by a swipe from anywhere. It only listens, so
 * scrolling goes on as usual.
 */
export function useDrawerSwipe(open: boolean, setOpen: (open: boolean) => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const on = (name: "touchstart" | "touchmove" | "touchend" | "touchcancel", listener: (event: TouchEvent) => void) =>
      document.addEventListener(name, listener, { passive: true, signal: listening.signal });
    let from: Point | null = null;

    on("touchstart", ({ touches, target }) => {
      from =
        touches.length === 1 && matchMedia(drawerQuery).matches && !hasOwnGestures(target) ? pointOf(touches[0]) : null;
      if (from && !open && !startsAtEdge(from, innerWidth, side())) from = null;
    });
    on("touchmove", ({ touches }) => {
      const to = touches.length === 1 ? pointOf(touches[0]) : null;
      const swipe = from && to && classifySwipe(from, to, side());
      if (swipe === null && to) return;
      from = null;
      if (swipe === (open ? "in" : "out")) setOpen(!open);
    });
    for (const name of ["touchend", "touchcancel"] as const) on(name, () => (from = null));
    return () => listening.abort();
  }, [open, setOpen]);
}

const side = (): Side => (isRightToLeft() ? -1 : 1);

const pointOf = (touch: Touch | undefined): Point | null => (touch ? { x: touch.clientX, y: touch.clientY } : null);

/** Dialogs and popovers have gestures of their own, and so has a field, where a swipe moves the caret. */
const hasOwnGestures = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("dialog, [popover], textarea, input, pre") !== null;
