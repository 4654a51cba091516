import { useEffect } from "react";
import { onScrollEnd } from "#lib/client/browser/on-scroll-end";
import type { ListView } from "#app/_chat/message-list/use-message-rows";
import { useChat, useChatState } from "#app/_chat/use-chat";

/** Marks messages in view as read while the page is visible; at the end of the list, all of them. */
export function useMarkAsRead(slug: string, lastSeq: number, { box, virtualList, atEnd }: ListView): void {
  const chat = useChat();
  const connected = useChatState((state) => state.connection === "connected");
  useEffect(() => {
    const markAsRead = () => {
      // Reads the current position: a message may arrive just as the list scrolls elsewhere.
      const seq =
        virtualList.position.anchor === null ? lastSeq : Math.min(lastSeq, virtualList.lastVisibleIndex() + 1);
      if (connected && seq > 0 && document.visibilityState === "visible") chat.unread.markReadUpTo(slug, seq);
    };
    markAsRead();
    const element = box.current;
    document.addEventListener("visibilitychange", markAsRead);
    const endScrolls = element && onScrollEnd(element, markAsRead);
    return () => {
      document.removeEventListener("visibilitychange", markAsRead);
      endScrolls?.();
    };
  }, [chat, slug, box, virtualList, lastSeq, atEnd, connected]);
}
