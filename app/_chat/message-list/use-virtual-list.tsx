import { useEffect, useLayoutEffect, useState, useSyncExternalStore, type RefObject } from "react";
import { VirtualList } from "#lib/client/message-list/virtual-list";
import type { ScrollPosition } from "#lib/client/message-list/scroll-position";
import type { RowRange } from "#lib/client/message-list/row-range";

type Options = {
  position: ScrollPosition;
  count: number;
  /** Changes whenever the rows do. */
  version: unknown;
  /** The rows to render first. */
  initialRange: () => RowRange;
};

/**
 * Renders a long list in part, around the scroll position.
 * @param list the element whose children are the rows, each with its index in `data-row`, and spacers
 */
export function useVirtualList(
  box: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  { position, count, version, initialRange }: Options,
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
  // The end may be in view from the start, with no scrolling to tell so.
  useEffect(() => {
    const frame = requestAnimationFrame(virtualList.onScroll);
    return () => cancelAnimationFrame(frame);
  }, [virtualList]);
  return { virtualList, range, atEnd };
}
