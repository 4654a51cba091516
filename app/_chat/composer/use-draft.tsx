import { useSyncExternalStore } from "react";
import { emptyDraft, type Draft } from "#lib/client/drafts/drafts";
import { useChat } from "#app/_chat/use-chat";

/** A channel's draft. Empty in the server's HTML, which knows no drafts. */
export function useDraft(channel: string): Draft {
  const { drafts } = useChat();
  return useSyncExternalStore(
    drafts.subscribe,
    () => drafts.get(channel),
    () => emptyDraft,
  );
}
