import { useEffect, useSyncExternalStore } from "react";
import type { Message } from "#lib/contract/message";
import type { Choices } from "#lib/client/messages/optimistic-reactions";
import { useChat, useChatState } from "#app/_chat/use-chat";

/** The member's reactions that the server has not confirmed yet, or has refused, by message id. */
export function usePendingReactions(): Readonly<Record<string, Choices>> {
  const { reactions } = useChat().messages;
  return useSyncExternalStore(reactions.subscribe, reactions.all, reactions.all);
}

/** The emoji that the member has reacted with although the message does not list them: it names only some of many. */
export function useOwnReactions(message: Message): ReadonlySet<string> {
  const { unnamedChoices } = useChat().messages;
  const me = useChatState((state) => state.member.id);
  const read = () => unnamedChoices.of(message.id);
  const own = useSyncExternalStore(unnamedChoices.subscribe, read, read);
  const doubts = useSyncExternalStore(unnamedChoices.subscribe, unnamedChoices.doubts, unnamedChoices.doubts);
  useEffect(() => void unnamedChoices.find(message, me), [unnamedChoices, message, me, doubts]);
  return own;
}
