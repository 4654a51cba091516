import { useEffect, useMemo, useRef, useState } from "react";
import { limits } from "#lib/contract/limits";
import { messageAt, type Feed } from "#lib/client/feed/feed";
import { initialViewport } from "#lib/client/message-list/initial-viewport";
import { initialRange, leastHeightOf } from "#lib/client/message-list/initial-range";
import { inNextTask } from "#lib/client/browser/next-task";
import type { Place } from "#lib/client/message-list/virtual-list";
import { presentRows, rowsOf, waitingOf } from "#lib/client/message-list/message-rows";
import { useChat, useChatState } from "#app/_chat/use-chat";
import { useFindInPage } from "#app/_chat/message-list/use-find-in-page";
import { usePinnedRows } from "#app/_chat/message-list/use-pinned-rows";
import { usePrinting } from "#app/_ui/hooks/use-printing";
import { useTimeZone } from "#app/_i18n/use-time-zone";
import { useVirtualList } from "#app/_chat/message-list/use-virtual-list";

/** The part of a channel's messages that is near the view; what of it is not loaded is asked for before one gets there. */
export function useMessageRows(slug: string, feed: Feed, place: Place) {
  const chat = useChat();
  const reader = useTimeZone();
  const me = useChatState((state) => state.member);
  const allPending = useChatState((state) => state.pending);
  const [box, list] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const waiting = useMemo(() => {
    const here = allPending.filter((entry) => entry.channel === slug);
    return waitingOf(feed, here, me);
  }, [feed, allPending, slug, me]);
  const count = feed.last + waiting.length;
  const held = usePinnedRows(list);
  const finding = useFindInPage();
  const isPrinting = usePrinting() !== null;
  const whole = isPrinting || finding;
  const kept = useMemo(() => (whole ? presentRows(feed, count) : held), [whole, feed, count, held]);
  const led = place.anchor && place.anchor.index;
  const said = (index: number) => messageAt(feed, index + 1);
  const { rowList, window, atEnd } = useVirtualList(box, list, place, count, feed, () =>
    initialRange(count, led, chat.onPhone, (index) => leastHeightOf(said(index))),
  );
  const [seenFirst] = useState(() => initialViewport(count, led, chat.onPhone, said));
  const [from, to] = [window.from, Math.min(window.to, count)];

  const rows = useMemo(() => {
    const partOf = (start: number, end: number) => rowsOf(feed, waiting, me, reader, { from: start, to: end });
    const alone = (indexes: readonly number[]) => indexes.flatMap((index) => partOf(index, index + 1));
    const above = alone(kept.filter((index) => index < from));
    return [...above, ...partOf(from, to), ...alone(kept.filter((index) => index >= to))];
  }, [feed, waiting, me, reader, from, to, kept]);

  useEffect(() => {
    const ahead = limits.pageSize;
    if (feed.last === 0) return;
    const places = { from: Math.max(1, from + 1 - ahead), to: Math.min(feed.last, to + ahead) };
    return inNextTask(() => chat.want(slug, places));
  }, [chat, slug, from, to, feed.last]);

  return { box, list, rowList, rows, count, seenFirst, atEnd, reader, me };
}
