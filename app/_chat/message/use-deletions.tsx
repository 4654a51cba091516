import { useSyncExternalStore } from "react";
import type { Removal } from "#lib/client/messages/pending-deletions";
import { useChat } from "#app/_chat/use-chat";

/** Deletions in progress or failed, by message id. */
export function useDeletions(): Readonly<Record<string, Removal>> {
  const { removals } = useChat().messages;
  return useSyncExternalStore(removals.subscribe, removals.all, removals.all);
}
