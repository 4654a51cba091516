import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { zoomStep, type Point } from "#lib/client/input/zoom";

const maxScale = 8;
const doubleClickScale = 2.5;

/** Zooms the content of a scroll container around a fixed point. Points are in window coordinates. */
export function useScrollZoom(stage: RefObject<HTMLElement | null>) {
  const [scale, setScale] = useState(1);
  const pendingScroll = useRef<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    if (pendingScroll.current) stage.current?.scrollTo(pendingScroll.current);
    pendingScroll.current = null;
  }, [scale, stage]);

  function zoom(factor: number, at?: Point): void {
    const element = stage.current;
    if (!element) return;
    const to = Math.min(maxScale, Math.max(1, scale * factor));
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = at ? [at.x - left, at.y - top] : [width / 2, height / 2];
    const scrollAfter = (scrolled: number, point: number) => (scrolled + point) * (to / scale) - point;
    pendingScroll.current = { left: scrollAfter(element.scrollLeft, x), top: scrollAfter(element.scrollTop, y) };
    setScale(to);
  }

  return {
    scale,
    zoom,
    zoomIn: () => zoom(zoomStep),
    zoomOut: () => zoom(1 / zoomStep),
    reset: () => zoom(1 / scale),
    toggle: (at: Point) => zoom(scale > 1 ? 1 / scale : doubleClickScale, at),
  };
}
