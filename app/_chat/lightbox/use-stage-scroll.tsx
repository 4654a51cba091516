import { useEffect, useEffectEvent, type RefObject } from "react";
import type { Point } from "#lib/client/input/zoom";
import { useDialogKeys } from "#app/_ui/hooks/use-dialog-keys";

/** Pixels of one step by an arrow key. */
const arrowKeyStepPx = 80;
/** More than any picture has, and a number that browsers scroll by. */
const beyondAnyImagePx = 1_000_000;
/** A page is a little less than what one sees: one reads on where one was. */
const pageFraction = 0.9;

type StageListener = {
  /** By a wheel with Ctrl, as a pinch on a touchpad comes. */
  zoom(factor: number, at: Point): void;
  /** By a double click. */
  toggleZoom(at: Point): void;
  /** By a click beside the picture. */
  close(): void;
};

/** Scrolls a long picture on its stage by keys, wherever the focus is, and by a wheel that turns up and down alone. */
export function useStageScroll(
  stage: RefObject<HTMLElement | null>,
  side: "height" | "width",
  { zoom, toggleZoom, close }: StageListener,
): void {
  /** @returns false where there is nothing more that way */
  const scroll = (left: number, top: number): boolean => {
    const element = stage.current;
    if (!element) return false;
    const before = [element.scrollLeft, element.scrollTop];
    element.scrollBy(left, top);
    return element.scrollLeft !== before[0] || element.scrollTop !== before[1];
  };
  const scrollAlong = (by: number) => scroll(side === "width" ? by : 0, side === "height" ? by : 0);
  const scrollByPage = (by: 1 | -1) => {
    const { clientWidth = 0, clientHeight = 0 } = stage.current ?? {};
    return scrollAlong(by * pageFraction * (side === "width" ? clientWidth : clientHeight));
  };
  const keys = {
    ArrowDown: () => void scroll(0, arrowKeyStepPx),
    ArrowUp: () => void scroll(0, -arrowKeyStepPx),
    // At its edges they turn to another picture.
    ArrowRight: () => scroll(arrowKeyStepPx, 0),
    ArrowLeft: () => scroll(-arrowKeyStepPx, 0),
    PageDown: () => void scrollByPage(1),
    PageUp: () => void scrollByPage(-1),
    End: () => void scrollAlong(beyondAnyImagePx),
    Home: () => void scrollAlong(-beyondAnyImagePx),
  };
  useDialogKeys(keys, { capture: true });

  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (event.ctrlKey) zoom(Math.exp(-event.deltaY * 0.01), { x: event.clientX, y: event.clientY });
    else if (side === "height" || event.deltaX !== 0 || !scrollAlong(event.deltaY)) return;
    event.preventDefault();
  });
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (event.type === "dblclick") toggleZoom({ x: event.clientX, y: event.clientY });
    else if (event.target === stage.current) close();
  });
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    stage.current?.addEventListener("wheel", (event) => onWheel(event), { passive: false, signal });
    for (const kind of ["click", "dblclick"] as const)
      stage.current?.addEventListener(kind, (event) => onClick(event), { signal });
    return () => listeners.abort();
  }, [stage]);
}
