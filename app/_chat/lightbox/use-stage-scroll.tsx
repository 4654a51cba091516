import { useEffect, useEffectEvent, type RefObject } from "react";
import type { Point } from "#lib/client/input/zoom";
import { useDialogKeys } from "#app/_ui/hooks/use-dialog-keys";

/** The length of one arrow key step. */
const arrowKeyStepPx = 80;
/** Further than any image reaches, and a number that browsers can scroll by. */
const beyondAnyImagePx = 1_000_000;
/** A page is a little less than the view, so that the reader keeps their bearings. */
const pageFraction = 0.9;

type StageListener = {
  /** On Ctrl and wheel, which is also how browsers report a pinch on a touchpad. */
  zoom(factor: number, at: Point): void;
  /** On a double click. */
  toggleZoom(at: Point): void;
  /** On a click outside the image. */
  close(): void;
};

/** Scrolls a long image with keys, wherever the focus is, and along its long side with a vertical wheel. */
export function useStageScroll(
  stage: RefObject<HTMLElement | null>,
  side: "height" | "width",
  { zoom, toggleZoom, close }: StageListener,
): void {
  /** @returns false at that edge */
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
    // At the edges these keys step to another image.
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
