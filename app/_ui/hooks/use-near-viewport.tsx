import { useEffect, useEffectEvent, type RefObject } from "react";

/**
 * Calls back when a sentinel element comes near the visible part of its scroller.
 * @param active false while there is nothing to load; when it becomes true, a sentinel that is already near calls at once
 */
export function useNearViewport(
  sentinel: RefObject<Element | null>,
  scroller: RefObject<Element | null>,
  active: boolean,
  callback: () => void,
): void {
  const onNear = useEffectEvent(callback);
  useEffect(() => {
    if (!sentinel.current || !active) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onNear(), {
      root: scroller.current,
      rootMargin: "800px 0px",
    });
    observer.observe(sentinel.current);
    return () => observer.disconnect();
  }, [sentinel, scroller, active]);
}
