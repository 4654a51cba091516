import { useEffect } from "react";
import type { Chat } from "#lib/client/chat";

/** Warns before the page closes while messages, drafts or edits could not be stored. */
export function useUnsentWarning(chat: Chat): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (chat.sender.hasUnsaved || chat.drafts.hasUnsaved || chat.edits.hasUnsaved) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [chat]);
}
