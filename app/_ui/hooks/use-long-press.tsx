import { useRef, type MouseEvent, type TouchEvent } from "react";

const longPressMs = 500;

/** What has a menu of the browser's own. */
const nativeMenuTargets = "a, img, textarea, input";

/**
 * Right click, and a finger that rests: Android reports both as `contextmenu`, iOS only the first. Links, images and
 * marked text keep the menu that the browser has for them. When the finger goes up again, it presses nothing.
 * @param open where it happened
 * @param nativeMenuSelector what keeps the browser's menu
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
      // A key makes clicks without a count.
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
