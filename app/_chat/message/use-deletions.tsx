import { useSyncExternalStore } from "react";
import type { DeletionState } from "#lib/client/messages/pending-deletions";
import { useChat } from "#app/_chat/use-chat";

/** Deletions in progress or failed, by message id. */
export function useDeletions(): Readonly<Record<string, DeletionState>> {
  const { deletions } = useChat().messages;
  return useSyncExternalStore(deletions.subscribe, deletions.all, deletions.all);
}
