import { useRef, type MouseEvent, type TouchEvent } from "react";

const longPressMs = 500;

/** Elements for which the browser has a context menu of its own. */
const nativeMenuTargets = "a, img, textarea, input";

/**
 * Right click and long press: Android reports both as `contextmenu`, iOS only the first. Links, images and selected text
 * keep the browser's own menu. The click that follows a long press is suppressed.
 * @param open called with the position
 * @param nativeMenuSelector elements that keep the browser's menu
 */
export function useLongPress(
  open: ((x: number, y: number) => void) | undefined,
  nativeMenuSelector = nativeMenuTargets,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const opened = useRef(false);
  if (!open) return {};
  const stop = () => clearTimeout(timer.current);
  const openAt = (x: number, y: number) => {
    opened.current = true;
    open(x, y);
  };
  return {
    onContextMenu(event: MouseEvent) {
      stop();
      if (hasOwnMenu(event.target, nativeMenuSelector)) return;
      event.preventDefault();
      openAt(event.clientX, event.clientY);
    },
    onPointerDown() {
      stop();
      opened.current = false;
    },
    onTouchStart({ target, touches }: TouchEvent) {
      const finger = touches[0];
      if (!finger || touches.length > 1 || hasOwnMenu(target, nativeMenuSelector)) return;
      const { clientX, clientY } = finger;
      timer.current = setTimeout(() => openAt(clientX, clientY), longPressMs);
    },
    onClickCapture(event: MouseEvent) {
      // Clicks made by a key have a count of 0.
      if (!opened.current || event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onTouchMove: stop,
    onTouchEnd: stop,
    onTouchCancel: stop,
  };
}

function hasOwnMenu(target: EventTarget, nativeMenuSelector: string): boolean {
  const inside = target instanceof Element && target.closest(nativeMenuSelector) !== null;
  return inside || getSelection()?.isCollapsed === false;
}
