import { useRef, type MouseEvent, type TouchEvent } from "react";

const longEnough = 500;

/**
 * Right click, and a finger that rests: Android reports both as `contextmenu`, iOS only the first. Links, images and
 * marked text keep the menu that the browser has for them.
 * @param open where it happened
 */
export function useLongPress(open: ((x: number, y: number) => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (!open) return {};
  const stop = () => clearTimeout(timer.current);
  return {
    onContextMenu(event: MouseEvent) {
      stop();
      if (hasOwnMenu(event.target)) return;
      event.preventDefault();
      open(event.clientX, event.clientY);
    },
    onTouchStart({ target, touches }: TouchEvent) {
      stop();
      const finger = touches[0];
      if (!finger || touches.length > 1 || hasOwnMenu(target)) return;
      const { clientX, clientY } = finger;
      timer.current = setTimeout(() => open(clientX, clientY), longEnough);
    },
    onTouchMove: stop,
    onTouchEnd: stop,
    onTouchCancel: stop,
  };
}

function hasOwnMenu(target: EventTarget): boolean {
  const inside = target instanceof Element && target.closest("a, img, textarea, input, button") !== null;
  return inside || getSelection()?.isCollapsed === false;
}
