import { useEffect, useEffectEvent, type RefObject } from "react";

/**
 * Calls when a mark in something that scrolls comes near its view, before one gets there.
 * @param active false while there is nothing to call for; becoming true, it calls at once if the mark is near already
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
