import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import { Gestures } from "#lib/client/input/gestures";
import { followPointers, followWheel } from "#lib/client/input/pointer-input";
import { moved, step, toggled, whole, within, zoomed, type Point, type Size, type View } from "#lib/client/input/zoom";

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
  const turn = useEffectEvent(onTurn);
  const leave = useEffectEvent(onLeave);

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
        if (Math.abs(x) > far.aside) turn(x < 0 ? 1 : -1);
        else if (y > far.down) leave();
      },
      tap: (at) => !isZoomed() && isBeside(at, sizeOf(picture.current)) && leave(),
      doubleTap: (at) => change((view) => toggled(view, at), true),
    });
    followPointers(element, gestures, isZoomed, listening.signal);
    const slide = (by: Point) => change((view) => moved(view, by));
    const scale = (factor: number, at: Point) => change((view) => zoomed(view, factor, at));
    followWheel(element, { slide, scale }, listening.signal);
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

/** A finger pushes in one direction at a time, and never up. */
function along({ x, y }: Point): Point {
  return Math.abs(x) > Math.abs(y) ? { x, y: 0 } : { x: 0, y: Math.max(0, y) };
}

const isBeside = (at: Point, { width, height }: Size): boolean =>
  Math.abs(at.x) > width / 2 || Math.abs(at.y) > height / 2;

const sizeOf = (element: HTMLElement | null): Size => ({
  width: element?.offsetWidth ?? 0,
  height: element?.offsetHeight ?? 0,
});
