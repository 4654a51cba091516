import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Feed } from "#lib/client/feed/feed";
import { anchorBefore, firstUndeletedFrom, firstUnreadOf } from "#lib/client/message-list/initial-position";
import type { ListView } from "#app/_chat/message-list/use-message-rows";
import { useChat, useChatState } from "#app/_chat/use-chat";

/**
 * Finds the first message missed while offline or in another channel, which is known only once the feed has caught up.
 * If the list is at its end, it scrolls to that message: following to the end would mark all of them as read.
 * @param initialFirstUnread the first unread message when the channel opened
 * @returns the first message, not deleted, that was unread when the channel opened or the reader came back to it
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
    // The missed messages arrive in parts.
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

/** Whether a list at its end shows a message and all after it. */
function isInView(box: HTMLElement | null, seq: number): boolean {
  const row = box?.querySelector(`[data-row="${seq - 1}"]`);
  return Boolean(box && row && row.getBoundingClientRect().top >= box.getBoundingClientRect().top);
}
