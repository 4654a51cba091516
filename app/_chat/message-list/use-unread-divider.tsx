import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Feed } from "#lib/client/feed/feed";
import { anchorBefore, firstUndeletedFrom, firstUnreadOf } from "#lib/client/message-list/initial-position";
import type { ListView } from "#app/_chat/message-list/use-message-rows";
import { useChat, useChatState } from "#app/_chat/use-chat";

/**
 * What one has missed while one was away, or had another channel before one, is known only when the list has caught up.
 * One who reads along at the end is led to the first of it: following to what came last, all of it would count as read.
 * @param initialFirstUnread the first unread message when the channel opened
 * @returns the first unread message when it opened, or when one came back to it, of those that are still there
 */
export function useUnreadDivider(
  slug: string,
  initialFirstUnread: number | null,
  feed: Feed,
  { box, virtualList }: ListView,
): number | null {
  const { store } = useChat();
  const { missedFrom, lastSeq } = feed;
  const [firstUnread, setFirstUnread] = useState(initialFirstUnread);
  const handledMissedFrom = useRef(missedFrom);
  const connected = useChatState((state) => state.connection === "connected");
  const isAway = useRef(true);

  useLayoutEffect(() => {
    if (missedFrom === null || missedFrom === handledMissedFrom.current) return;
    const channel = store.get().channels.find((each) => each.slug === slug);
    const first = firstUndeletedFrom(feed, channel ? firstUnreadOf(channel) : null, store.get().member.id);
    // It comes in parts.
    if (first !== null && first > lastSeq) return;
    handledMissedFrom.current = missedFrom;
    const wasAway = isAway.current;
    isAway.current = false;
    if (first === null || virtualList.position.anchor !== null) return;
    const isVisible = isInView(box.current, first);
    if (!isVisible) virtualList.scrollTo(anchorBefore(first));
    if (!isVisible || wasAway) setFirstUnread(first);
  }, [missedFrom, lastSeq, feed, slug, store, box, virtualList]);

  useEffect(() => {
    if (!connected) isAway.current = true;
  }, [connected]);
  return firstUndeletedFrom(feed, firstUnread, store.get().member.id);
}

/** Whether a message, and all after it, stand in the view of a list that is at its end. */
function isInView(box: HTMLElement | null, seq: number): boolean {
  const row = box?.querySelector(`[data-row="${seq - 1}"]`);
  return Boolean(box && row && row.getBoundingClientRect().top >= box.getBoundingClientRect().top);
}
