import { useEffect, useLayoutEffect, useState, useSyncExternalStore, type RefObject } from "react";
import { VirtualList, type Place } from "#lib/client/message-list/virtual-list";
import type { RowRange } from "#lib/client/message-list/row-range";

/**
 * Shows a long list in part, around where one reads.
 * @param list the element whose children are the rows, each with its index in `data-row`, and spacers
 * @param version changes whenever the rows do
 * @param first the rows that come first
 */
export function useVirtualList(
  box: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  place: Place,
  count: number,
  version: unknown,
  first: () => RowRange,
) {
  const [rowList] = useState(() => new VirtualList(place, count, first()));
  const { window, atEnd } = useSyncExternalStore(rowList.state.subscribe, rowList.state.get, rowList.state.get);
  useLayoutEffect(() => {
    if (box.current && list.current) return rowList.attach(box.current, list.current);
  }, [rowList, box, list]);
  useLayoutEffect(() => rowList.rendered(count), [rowList, count, version, window]);
  // What stands in view from the start may be the end already, though nothing was scrolled.
  useEffect(() => {
    const frame = requestAnimationFrame(rowList.scrolled);
    return () => cancelAnimationFrame(frame);
  }, [rowList]);
  return { rowList, window, atEnd };
}
