import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

type Anchor = { element: Element; bottom: number };

/** This close to the end, one reads along. */
const nearEnd = 48;

/**
 * Keeps a list still under the reader's eyes. The box is laid out from its end (`column-reverse`, scrollTop 0 is the end
 * and goes negative upwards), so that it opens at the end before any script runs. At the end it follows; anywhere else
 * the row at the top of the view stays where it is, whatever comes before or after it.
 * @param rows the element whose children are the rows
 * @param version changes whenever the rows do
 */
export function useAnchoredScroll(
  box: RefObject<HTMLElement | null>,
  rows: RefObject<HTMLElement | null>,
  version: unknown,
) {
  const anchor = useRef<Anchor | null>(null);
  const [atEnd, setAtEnd] = useState(true);

  const hold = useCallback(() => {
    if (!box.current || !rows.current) return false;
    const following = box.current.scrollTop > -nearEnd;
    anchor.current = following ? null : anchorIn(box.current, rows.current);
    return following;
  }, [box, rows]);
  const remember = useCallback(() => setAtEnd(hold()), [hold]);

  const restore = useCallback(() => {
    if (!box.current) return;
    if (!anchor.current) box.current.scrollTop = 0;
    else if (anchor.current.element.isConnected) {
      box.current.scrollTop += anchor.current.element.getBoundingClientRect().bottom - anchor.current.bottom;
    }
  }, [box]);

  // The reader may have scrolled before this script ran, or come to a message that the address names.
  useLayoutEffect(() => void hold(), [hold]);
  useEffect(() => {
    const frame = requestAnimationFrame(remember);
    return () => cancelAnimationFrame(frame);
  }, [remember]);
  useLayoutEffect(restore, [restore, version]);

  useEffect(() => {
    const observer = new ResizeObserver(restore);
    for (const element of [box.current, rows.current]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [box, rows, restore]);

  const toEnd = useCallback(() => {
    anchor.current = null;
    restore();
    setAtEnd(true);
  }, [restore]);

  return { atEnd, remember, toEnd };
}

/**
 * The first message that shows, found by halving: there may be thousands. Not the line of a day, which moves up when
 * older messages of that day come; and by its end, since its head goes when the one before turns out to be its author's.
 */
function anchorIn(box: HTMLElement, rows: HTMLElement): Anchor | null {
  const top = box.getBoundingClientRect().top;
  let low = 0;
  let high = rows.children.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = rows.children[middle];
    if (element && element.getBoundingClientRect().bottom > top) high = middle;
    else low = middle + 1;
  }
  const first = rows.children[low];
  const element = first?.matches("[role=separator]") ? first.nextElementSibling : first;
  return element ? { element, bottom: element.getBoundingClientRect().bottom } : null;
}
