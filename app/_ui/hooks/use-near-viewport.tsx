import { useEffect, useEffectEvent, type RefObject } from "react";

/**
 * Calls when a mark in something that scrolls comes near its view, before one gets there.
 * @param active false while there is nothing to call for; becoming true, it calls at once if the mark is near already
 */
export function useNearViewport(
  mark: RefObject<Element | null>,
  box: RefObject<Element | null>,
  active: boolean,
  call: () => void,
): void {
  const come = useEffectEvent(call);
  useEffect(() => {
    if (!mark.current || !active) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && come(), {
      root: box.current,
      rootMargin: "800px 0px",
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [mark, box, active]);
}
