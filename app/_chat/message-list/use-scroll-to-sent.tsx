import { useEffect } from "react";
import type { VirtualList } from "#lib/client/message-list/virtual-list";
import { useChatState } from "#app/_chat/use-chat";

/** Scrolls to the end whenever the member sends a message, wherever they were reading. */
export function useScrollToSent(virtualList: VirtualList): void {
  const lastSent = useChatState((state) => state.lastSent);
  useEffect(() => {
    if (lastSent) virtualList.scrollToEnd();
  }, [lastSent, virtualList]);
}
