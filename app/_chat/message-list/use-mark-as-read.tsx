import { useEffect } from "react";
import { onScrollEnd } from "#lib/client/browser/on-scroll-end";
import type { ListView } from "#app/_chat/message-list/use-message-rows";
import { useChat, useChatState } from "#app/_chat/use-chat";

/** What stands in view in a visible page has been seen; at the end of the list, all of it. */
export function useMarkAsRead(slug: string, lastSeq: number, { box, virtualList, atEnd }: ListView): void {
  const chat = useChat();
  const connected = useChatState((state) => state.connection === "connected");
  useEffect(() => {
    const markAsRead = () => {
      // As it is by now: one may be led elsewhere in the same moment in which something comes.
      const seq =
        virtualList.position.anchor === null ? lastSeq : Math.min(lastSeq, virtualList.lastVisibleIndex() + 1);
      if (connected && seq > 0 && document.visibilityState === "visible") chat.channels.markReadUpTo(slug, seq);
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
