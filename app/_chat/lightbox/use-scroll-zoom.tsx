import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { step, type Point } from "#lib/client/input/zoom";

const closest = 8;
const closer = 2.5;

/** Zooms what lies in a box that scrolls, so that a point of it stays where it is. Points are those of the window. */
export function useScrollZoom(stage: RefObject<HTMLElement | null>) {
  const [scale, setScale] = useState(1);
  const next = useRef<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    if (next.current) stage.current?.scrollTo(next.current);
    next.current = null;
  }, [scale, stage]);

  function zoom(factor: number, at?: Point): void {
    const element = stage.current;
    if (!element) return;
    const to = Math.min(closest, Math.max(1, scale * factor));
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = at ? [at.x - left, at.y - top] : [width / 2, height / 2];
    const moved = (scrolled: number, place: number) => (scrolled + place) * (to / scale) - place;
    next.current = { left: moved(element.scrollLeft, x), top: moved(element.scrollTop, y) };
    setScale(to);
  }

  return {
    scale,
    zoom,
    closer: () => zoom(step),
    further: () => zoom(1 / step),
    reset: () => zoom(1 / scale),
    toggle: (at: Point) => zoom(scale > 1 ? 1 / scale : closer, at),
  };
}
