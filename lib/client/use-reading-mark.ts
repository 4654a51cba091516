import { useEffect } from "react";
import { useChat, useChatState } from "#lib/client/use-chat";

/** What stands at the end of the list in a visible page has been seen. */
export function useReadingMark(slug: string, newest: number, atEnd: boolean): void {
  const chat = useChat();
  const connected = useChatState((state) => state.connection === "connected");
  useEffect(() => {
    const look = () => {
      if (atEnd && connected && newest > 0 && document.visibilityState === "visible") chat.seen(slug, newest);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [chat, slug, newest, atEnd, connected]);
}
