import { useEffect, useState } from "react";
import type { Feed } from "#lib/client/feed/feed";
import { firstUndeletedFrom, firstUnreadOf, initialPosition } from "#lib/client/message-list/initial-position";
import { useChat } from "#app/_chat/use-chat";

/** The scroll position at which a channel opens, and its first unread message. Both stay until the reader leaves it. */
export function useInitialPosition(slug: string, feed: Feed) {
  const chat = useChat();
  const [initial] = useState(() => {
    const { linked, channels, member } = chat.store.get();
    const channel = channels.find((each) => each.slug === slug);
    const firstUnread = firstUndeletedFrom(feed, channel ? firstUnreadOf(channel) : null, member.id);
    const savedPosition = chat.scrollPositions.get(slug);
    return {
      firstUnread,
      position: initialPosition({
        linkedSeq: linked?.seq ?? null,
        savedPosition,
        firstUnreadSeq: firstUnread,
        lastSeq: feed.lastSeq,
      }),
    };
  });
  useEffect(() => void chat.scrollPositions.set(slug, initial.position), [chat, slug, initial]);
  return initial;
}
