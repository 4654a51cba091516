import { useLayoutEffect, useRef } from "react";
import { leadingTo } from "#lib/client/opening-place";
import type { RowList } from "#lib/client/row-list";

/**
 * A list that was kept from before knows the first unread message only when it has caught up: leads there then, unless
 * one has gone elsewhere meanwhile. At its end it would follow to what came last, and all of it would count as read.
 */
export function useLateUnread(firstUnread: number | null, last: number, rowList: RowList): void {
  const isLate = useRef(firstUnread !== null && firstUnread > last);
  useLayoutEffect(() => {
    if (!isLate.current || firstUnread === null || firstUnread > last) return;
    isLate.current = false;
    if (rowList.place.anchor === null) rowList.goTo(leadingTo(firstUnread));
  }, [firstUnread, last, rowList]);
}
