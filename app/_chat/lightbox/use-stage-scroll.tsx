import { useEffect, useEffectEvent, type RefObject } from "react";
import type { Point } from "#lib/client/input/zoom";
import { useDialogKeys } from "#app/_ui/hooks/use-dialog-keys";

/** Pixels of one step by an arrow key. */
const stepLength = 80;
/** More than any picture has, and a number that browsers scroll by. */
const all = 1_000_000;
/** A page is a little less than what one sees: one reads on where one was. */
const pageShare = 0.9;

type Listener = {
  /** By a wheel with Ctrl, as a pinch on a touchpad comes. */
  zoom(factor: number, at: Point): void;
  /** By a double click. */
  toggle(at: Point): void;
  /** By a click beside the picture. */
  leave(): void;
};

/** Scrolls a long picture on its stage by keys, wherever the focus is, and by a wheel that turns up and down alone. */
export function useStageScroll(
  stage: RefObject<HTMLElement | null>,
  side: "height" | "width",
  { zoom, toggle, leave }: Listener,
): void {
  /** @returns false where there is nothing more that way */
  const scroll = (left: number, top: number): boolean => {
    const element = stage.current;
    if (!element) return false;
    const before = [element.scrollLeft, element.scrollTop];
    element.scrollBy(left, top);
    return element.scrollLeft !== before[0] || element.scrollTop !== before[1];
  };
  const onward = (by: number) => scroll(side === "width" ? by : 0, side === "height" ? by : 0);
  const page = (by: 1 | -1) => {
    const { clientWidth = 0, clientHeight = 0 } = stage.current ?? {};
    return onward(by * pageShare * (side === "width" ? clientWidth : clientHeight));
  };
  const keys = {
    ArrowDown: () => void scroll(0, stepLength),
    ArrowUp: () => void scroll(0, -stepLength),
    // At its edges they turn to another picture.
    ArrowRight: () => scroll(stepLength, 0),
    ArrowLeft: () => scroll(-stepLength, 0),
    PageDown: () => void page(1),
    PageUp: () => void page(-1),
    End: () => void onward(all),
    Home: () => void onward(-all),
  };
  useDialogKeys(keys, { before: true });

  const turn = useEffectEvent((event: WheelEvent) => {
    if (event.ctrlKey) zoom(Math.exp(-event.deltaY * 0.01), { x: event.clientX, y: event.clientY });
    else if (side === "height" || event.deltaX !== 0 || !onward(event.deltaY)) return;
    event.preventDefault();
  });
  const press = useEffectEvent((event: MouseEvent) => {
    if (event.type === "dblclick") toggle({ x: event.clientX, y: event.clientY });
    else if (event.target === stage.current) leave();
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    stage.current?.addEventListener("wheel", (event) => turn(event), { passive: false, signal });
    for (const kind of ["click", "dblclick"] as const)
      stage.current?.addEventListener(kind, (event) => press(event), { signal });
    return () => listening.abort();
  }, [stage]);
}
