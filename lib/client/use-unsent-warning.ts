import { useEffect } from "react";
import type { Chat } from "#lib/client/chat";

/** Asks before the page goes away with messages that live nowhere else yet. */
export function useUnsentWarning(chat: Chat): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (chat.store.get().pending.length > 0) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [chat]);
}
