import { createContext, useContext, useSyncExternalStore } from "react";
import type { Channel } from "#lib/contract/channel";
import type { Author, Member } from "#lib/contract/member";
import type { Chat } from "#lib/client/chat";
import type { ChatState } from "#lib/client/chat-state";
import { newcomersAmong } from "#lib/client/members/newcomers";

export const ChatContext = createContext<Chat | null>(null);

export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (!chat) throw new Error("This has to stand inside a ChatContext.");
  return chat;
}

/** @param select has to give the same value as long as nothing changed: pick from the state, don't build */
export function useChatState<Value>(select: (state: ChatState) => Value): Value {
  const { store } = useChat();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}

export const useSlug = (): string => useChatState((state) => state.slug);

export const useOpenChannel = (): Channel | undefined =>
  useChatState((state) => state.channels.find((channel) => channel.slug === state.slug));

/** Whether nobody may change anything in the open channel any more, except for taking back what is one's own. */
export const useIsArchived = (): boolean => Boolean(useOpenChannel()?.archivedAt);

const noMembers: readonly Member[] = [];

export const useOnlineMembers = (): readonly Member[] =>
  useChatState((state) => state.online.get(state.slug) ?? noMembers);

/** Whether a member is here who came less than a day ago. Of those who are elsewhere it is not known. */
export function useIsNewcomer(memberId: string): boolean {
  return useChatState((state) => newcomersAmong(state.online.get(state.slug) ?? noMembers).has(memberId));
}

/** Who else is writing in the channel in front of the reader. */
export function useTypingMembers(): readonly Author[] {
  const { typing } = useChat();
  const slug = useSlug();
  const read = () => typing.membersIn(slug);
  return useSyncExternalStore(typing.subscribe, read, read);
}
