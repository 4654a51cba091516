import { useEffect, useSyncExternalStore } from "react";
import type { Message } from "#lib/contract/message";
import type { PendingReactions } from "#lib/client/messages/optimistic-reactions";
import { useChat, useChatState } from "#app/_chat/use-chat";

/** The member's reactions that the server has not confirmed yet, or has refused, by message id. */
export function usePendingReactions(): Readonly<Record<string, PendingReactions>> {
  const { reactions } = useChat().messages;
  return useSyncExternalStore(reactions.subscribe, reactions.all, reactions.all);
}

/** The emoji that the member has reacted with although the message does not list them: it names only some of many. */
export function useOwnReactions(message: Message): ReadonlySet<string> {
  const { ownReactions } = useChat().messages;
  const me = useChatState((state) => state.member.id);
  const read = () => ownReactions.toMessage(message.id);
  const own = useSyncExternalStore(ownReactions.subscribe, read, read);
  const version = useSyncExternalStore(ownReactions.subscribe, ownReactions.version, ownReactions.version);
  useEffect(() => void ownReactions.load(message, me), [ownReactions, message, me, version]);
  return own;
}
