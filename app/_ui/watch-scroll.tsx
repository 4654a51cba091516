/** Smaller movements are rounding. */
const tolerancePx = 4;

/**
 * Calls back when an element has scrolled away from its present position. A scroll event alone is not enough: when rows are
 * added above, a list scrolls precisely so that its content stays put. @returns stops it
 */
export function watchScroll(element: Element, onAway: () => void): () => void {
  const { left, top } = element.getBoundingClientRect();
  const listening = new AbortController();
  const onScroll = ({ target }: Event) => {
    if (!(target instanceof Node) || !target.contains(element)) return;
    const now = element.getBoundingClientRect();
    if (Math.abs(now.left - left) > tolerancePx || Math.abs(now.top - top) > tolerancePx) onAway();
  };
  document.addEventListener("scroll", onScroll, { capture: true, passive: true, signal: listening.signal });
  return () => listening.abort();
}
