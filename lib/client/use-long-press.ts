import { useRef, type MouseEvent, type TouchEvent } from "react";

const longEnough = 500;

/** What has a menu of the browser's own. */
const usuallyKept = "a, img, textarea, input, button";

/**
 * Right click, and a finger that rests: Android reports both as `contextmenu`, iOS only the first. Links, images and
 * marked text keep the menu that the browser has for them.
 * @param open where it happened
 * @param kept what keeps the browser's menu
 */
export function useLongPress(open: ((x: number, y: number) => void) | undefined, kept = usuallyKept) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (!open) return {};
  const stop = () => clearTimeout(timer.current);
  return {
    onContextMenu(event: MouseEvent) {
      stop();
      if (hasOwnMenu(event.target, kept)) return;
      event.preventDefault();
      open(event.clientX, event.clientY);
    },
    onTouchStart({ target, touches }: TouchEvent) {
      stop();
      const finger = touches[0];
      if (!finger || touches.length > 1 || hasOwnMenu(target, kept)) return;
      const { clientX, clientY } = finger;
      timer.current = setTimeout(() => open(clientX, clientY), longEnough);
    },
    onTouchMove: stop,
    onTouchEnd: stop,
    onTouchCancel: stop,
  };
}

function hasOwnMenu(target: EventTarget, kept: string): boolean {
  const inside = target instanceof Element && target.closest(kept) !== null;
  return inside || getSelection()?.isCollapsed === false;
}
