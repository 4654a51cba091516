import { useEffect, useLayoutEffect, useState, useSyncExternalStore, type RefObject } from "react";
import { VirtualList, type ScrollPosition } from "#lib/client/message-list/virtual-list";
import type { RowRange } from "#lib/client/message-list/row-range";

/**
 * Shows a long list in part, around where one reads.
 * @param list the element whose children are the rows, each with its index in `data-row`, and spacers
 * @param version changes whenever the rows do
 * @param initialRange the rows that come first
 */
export function useVirtualList(
  box: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  position: ScrollPosition,
  count: number,
  version: unknown,
  initialRange: () => RowRange,
) {
  const [virtualList] = useState(() => new VirtualList(position, count, initialRange()));
  const { range, atEnd } = useSyncExternalStore(
    virtualList.state.subscribe,
    virtualList.state.get,
    virtualList.state.get,
  );
  useLayoutEffect(() => {
    if (box.current && list.current) return virtualList.attach(box.current, list.current);
  }, [virtualList, box, list]);
  useLayoutEffect(() => virtualList.afterRender(count), [virtualList, count, version, range]);
  // What stands in view from the start may be the end already, though nothing was onScroll.
  useEffect(() => {
    const frame = requestAnimationFrame(virtualList.onScroll);
    return () => cancelAnimationFrame(frame);
  }, [virtualList]);
  return { virtualList, range, atEnd };
}
