import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { Gestures } from "#lib/client/gestures";
import { moved, step, toggled, whole, within, zoomed, type Point, type Size, type View } from "#lib/client/zoom";

type Listener = {
  /** A finger has pushed the whole picture aside: to the one after it, or the one before. */
  onTurn(by: 1 | -1): void;
  /** A finger has pulled it down, or pressed beside it. */
  onLeave(): void;
};

/** This far, in pixels, a finger has to push a picture before it turns or closes. */
const far = { aside: 60, down: 110 };

/** How the picture lies. It glides there, unless it hangs on a finger or the wheel. */
type Lie = View & { glides: boolean };

/**
 * Zooms and moves a picture on a stage: by wheel, fingers, double tap and drag.
 * @param picture lies in the middle of the stage by itself
 */
export function useZoom(
  stage: RefObject<HTMLElement | null>,
  picture: RefObject<HTMLElement | null>,
  { onTurn, onLeave }: Listener,
) {
  const [lie, setLie] = useState<Lie>({ ...whole, glides: false });
  const present = useRef<View>(whole);
  const listener = useRef({ onTurn, onLeave });
  useEffect(() => {
    listener.current = { onTurn, onLeave };
  });

  const lay = useCallback((view: View, glides = false) => {
    present.current = view;
    setLie({ ...view, glides });
  }, []);
  const change = useCallback(
    (next: (view: View) => View, glides = false) =>
      lay(within(next(present.current), sizeOf(picture.current), sizeOf(stage.current)), glides),
    [lay, stage, picture],
  );

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const listening = new AbortController();
    const isZoomed = () => present.current.scale > 1;
    const gestures = new Gestures({
      drag(by, all) {
        if (isZoomed()) change((view) => moved(view, by));
        // The whole picture hangs on the finger, sideways or downwards, until it lets go.
        else lay({ scale: 1, ...along(all) });
      },
      pinch: (factor, at, by) => change((view) => moved(zoomed(view, factor, at), by)),
      release(all) {
        if (isZoomed()) return;
        const { x, y } = along(all);
        lay(whole, true);
        if (Math.abs(x) > far.aside) listener.current.onTurn(x < 0 ? 1 : -1);
        else if (y > far.down) listener.current.onLeave();
      },
      tap: (at) => !isZoomed() && isBeside(at, sizeOf(picture.current)) && listener.current.onLeave(),
      doubleTap: (at) => change((view) => toggled(view, at), true),
    });
    followPointers(element, gestures, isZoomed, listening.signal);
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const [x, y] = [-event.deltaX * pixels, -event.deltaY * pixels];
      if (event.shiftKey || Math.abs(x) > Math.abs(y))
        return change((view) => moved(view, event.shiftKey ? { x: x || y, y: 0 } : { x, y: 0 }));
      // A pinch on a touchpad comes as a wheel with Ctrl, in smaller steps.
      change((view) => zoomed(view, Math.exp(y * (event.ctrlKey ? 0.01 : 0.002)), fromMiddle(element, event)));
    };
    element.addEventListener("wheel", wheel, { passive: false, signal: listening.signal });
    return () => listening.abort();
  }, [stage, picture, lay, change]);

  const middle = { x: 0, y: 0 };
  return {
    lie,
    isZoomed: lie.scale > 1,
    closer: () => change((view) => zoomed(view, step, middle), true),
    further: () => change((view) => zoomed(view, 1 / step, middle), true),
    reset: () => lay(whole, true),
  };
}

function followPointers(element: HTMLElement, gestures: Gestures, isZoomed: () => boolean, signal: AbortSignal): void {
  element.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest("button"))) return;
      element.setPointerCapture(event.pointerId);
      gestures.down(event.pointerId, fromMiddle(element, event));
    },
    { signal },
  );
  element.addEventListener(
    "pointermove",
    (event) => {
      // A mouse turns no pages.
      if (event.pointerType === "mouse" && !isZoomed()) return;
      gestures.move(event.pointerId, fromMiddle(element, event));
    },
    { signal },
  );
  element.addEventListener("pointerup", ({ pointerId, timeStamp }) => gestures.up(pointerId, timeStamp), { signal });
  element.addEventListener("pointercancel", ({ pointerId }) => gestures.cancel(pointerId), { signal });
}

/** A finger pushes in one direction at a time, and never up. */
function along({ x, y }: Point): Point {
  return Math.abs(x) > Math.abs(y) ? { x, y: 0 } : { x: 0, y: Math.max(0, y) };
}

function fromMiddle(element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}

const isBeside = (at: Point, { width, height }: Size): boolean =>
  Math.abs(at.x) > width / 2 || Math.abs(at.y) > height / 2;

const sizeOf = (element: HTMLElement | null): Size => ({
  width: element?.offsetWidth ?? 0,
  height: element?.offsetHeight ?? 0,
});
