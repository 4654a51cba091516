import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { limits } from "#lib/contract/limits";
import { messageAtSeq, type Feed } from "#lib/client/feed/feed";
import { initialViewport } from "#lib/client/message-list/initial-viewport";
import { initialRange, minRowHeight } from "#lib/client/message-list/initial-range";
import { inNextTask } from "#lib/client/browser/next-task";
import type { ScrollPosition } from "#lib/client/message-list/scroll-position";
import type { VirtualList } from "#lib/client/message-list/virtual-list";
import { layOutRows, loadedRowIndexes, withoutArrived } from "#lib/client/message-list/message-rows";
import { useChat, useChatState } from "#app/_chat/use-chat";
import { useFindInPage } from "#app/_chat/message-list/use-find-in-page";
import { useRetainedRows } from "#app/_chat/message-list/use-retained-rows";
import { usePrinting } from "#app/_ui/hooks/use-printing";
import { useTimeZone } from "#app/_i18n/use-time-zone";
import { useVirtualList } from "#app/_chat/message-list/use-virtual-list";

/** The list of messages as it stands in the page. */
export type ListView = {
  /** The element that scrolls. */
  box: RefObject<HTMLElement | null>;
  /** The element whose children are the rows. */
  list: RefObject<HTMLElement | null>;
  virtualList: VirtualList;
  /** The number of rows, rendered or not. */
  count: number;
  atEnd: boolean;
};

/** The rows to render around the view. It requests messages before the reader scrolls to them. */
export function useMessageRows(slug: string, feed: Feed, position: ScrollPosition) {
  const chat = useChat();
  const timeZone = useTimeZone();
  const me = useChatState((state) => state.member);
  const allPending = useChatState((state) => state.pending);
  const [box, list] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const unsent = useMemo(() => {
    const pendingHere = allPending.filter((entry) => entry.channel === slug);
    return withoutArrived(feed, pendingHere, me);
  }, [feed, allPending, slug, me]);
  const count = feed.lastSeq + unsent.length;
  const retained = useRetainedRows(list);
  const isFinding = useFindInPage();
  const isPrinting = usePrinting() !== null;
  const showsAll = isPrinting || isFinding;
  const extraRows = useMemo(
    () => (showsAll ? loadedRowIndexes(feed, count) : retained),
    [showsAll, feed, count, retained],
  );
  const targetIndex = position.anchor && position.anchor.index;
  const messageOfRow = (index: number) => messageAtSeq(feed, index + 1);
  const { virtualList, range, atEnd } = useVirtualList(box, list, {
    position,
    count,
    version: feed,
    initialRange: () => initialRange(count, targetIndex, chat.onPhone, (index) => minRowHeight(messageOfRow(index))),
  });
  const [initiallyVisible] = useState(() => initialViewport(count, targetIndex, chat.onPhone, messageOfRow));
  const [from, to] = [range.from, Math.min(range.to, count)];

  const rows = useMemo(() => {
    const rowsBetween = (start: number, end: number) =>
      layOutRows({ feed, waiting: unsent, me, zone: timeZone, range: { from: start, to: end } });
    const singleRows = (indexes: readonly number[]) => indexes.flatMap((index) => rowsBetween(index, index + 1));
    const above = singleRows(extraRows.filter((index) => index < from));
    return [...above, ...rowsBetween(from, to), ...singleRows(extraRows.filter((index) => index >= to))];
  }, [feed, unsent, me, timeZone, from, to, extraRows]);

  useEffect(() => {
    const marginRows = limits.pageSize;
    if (feed.lastSeq === 0) return;
    const seqs = { from: Math.max(1, from + 1 - marginRows), to: Math.min(feed.lastSeq, to + marginRows) };
    return inNextTask(() => chat.feeds.request(slug, seqs));
  }, [chat, slug, from, to, feed.lastSeq]);

  return { view: { box, list, virtualList, count, atEnd }, rows, initiallyVisible, timeZone, me };
}
