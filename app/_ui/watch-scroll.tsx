/** Less is rounding. */
const tolerancePx = 4;

/**
 * Tells when an element is scrolled away from where it stands now. That something around it scrolls is not enough: where rows
 * come below or above, a list scrolls so that what one looks at stays. @returns ends it
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
