import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import { Gestures } from "#lib/client/input/gestures";
import { followPointers, followWheel } from "#lib/client/input/pointer-input";
import {
  panBy,
  zoomStep,
  toggleZoom,
  fittedView,
  clampView,
  zoomAt,
  type Point,
  type Size,
  type View,
} from "#lib/client/input/zoom";

type ZoomListener = {
  /** On a swipe sideways: to the next image or the previous one. */
  onStep(by: 1 | -1): void;
  /** On a swipe down or a tap outside the image. */
  onClose(): void;
};

/** A swipe steps or closes only beyond this distance. */
const swipeThresholdPx = { aside: 60, down: 110 };

/** The image's position and scale. Changes by finger or wheel are not animated. */
type Transform = View & { isAnimated: boolean };

/**
 * Zooms and pans an image on a stage by wheel, touch, double tap and drag.
 * @param picture the element of the image, which the stage centers
 */
export function useZoom(
  stage: RefObject<HTMLElement | null>,
  picture: RefObject<HTMLElement | null>,
  { onStep, onClose }: ZoomListener,
) {
  const [transform, setTransform] = useState<Transform>({ ...fittedView, isAnimated: false });
  const current = useRef<View>(fittedView);
  const onStepEvent = useEffectEvent(onStep);
  const onCloseEvent = useEffectEvent(onClose);

  const apply = useCallback((view: View, isAnimated = false) => {
    current.current = view;
    setTransform({ ...view, isAnimated });
  }, []);
  const change = useCallback(
    (next: (view: View) => View, isAnimated = false) =>
      apply(clampView(next(current.current), sizeOf(picture.current), sizeOf(stage.current)), isAnimated),
    [apply, stage, picture],
  );

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const listeners = new AbortController();
    const isZoomed = () => current.current.scale > 1;
    const gestures = new Gestures({
      drag(by, total) {
        if (isZoomed()) change((view) => panBy(view, by));
        // At its original size the image follows the finger, sideways or down, until it is released.
        else apply({ scale: 1, ...swipeOffset(total) });
      },
      pinch: (factor, at, by) => change((view) => panBy(zoomAt(view, factor, at), by)),
      release(total) {
        if (isZoomed()) return;
        const { x, y } = swipeOffset(total);
        apply(fittedView, true);
        if (Math.abs(x) > swipeThresholdPx.aside) onStepEvent(x < 0 ? 1 : -1);
        else if (y > swipeThresholdPx.down) onCloseEvent();
      },
      tap: (at) => !isZoomed() && isOutside(at, sizeOf(picture.current)) && onCloseEvent(),
      doubleTap: (at) => change((view) => toggleZoom(view, at), true),
    });
    followPointers(element, gestures, isZoomed, listeners.signal);
    const pan = (by: Point) => change((view) => panBy(view, by));
    const zoom = (factor: number, at: Point) => change((view) => zoomAt(view, factor, at));
    followWheel(element, { pan, zoom }, listeners.signal);
    return () => listeners.abort();
  }, [stage, picture, apply, change]);

  const center = { x: 0, y: 0 };
  return {
    transform,
    isZoomed: transform.scale > 1,
    zoomIn: () => change((view) => zoomAt(view, zoomStep, center), true),
    zoomOut: () => change((view) => zoomAt(view, 1 / zoomStep, center), true),
    reset: () => apply(fittedView, true),
  };
}

/** A swipe goes in one direction, and never up. */
function swipeOffset({ x, y }: Point): Point {
  return Math.abs(x) > Math.abs(y) ? { x, y: 0 } : { x: 0, y: Math.max(0, y) };
}

const isOutside = (at: Point, { width, height }: Size): boolean =>
  Math.abs(at.x) > width / 2 || Math.abs(at.y) > height / 2;

const sizeOf = (element: HTMLElement | null): Size => ({
  width: element?.offsetWidth ?? 0,
  height: element?.offsetHeight ?? 0,
});
