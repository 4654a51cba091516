import { useEffect } from "react";
import type { Chat } from "#lib/client/chat";

/** Asks before the page goes away with what the browser could not keep: messages, drafts, edits. */
export function useUnsentWarning(chat: Chat): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (chat.sender.hasUnsaved || chat.drafts.hasUnsaved || chat.edits.hasUnsaved) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [chat]);
}
