import { createContext, useContext, useSyncExternalStore } from "react";
import type { Channel } from "#lib/contract/channel";
import type { Chat } from "#lib/client/chat";
import type { ChatState } from "#lib/client/chat-state";

export const ChatContext = createContext<Chat | null>(null);

export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (!chat) throw new Error("This has to stand inside a ChatContext.");
  return chat;
}

/** @param select must return the same value while nothing has changed: pick from the state, don't build */
export function useChatState<Value>(select: (state: ChatState) => Value): Value {
  const { store } = useChat();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}

export const useSlug = (): string => useChatState((state) => state.slug);

export const useOpenChannel = (): Channel | undefined =>
  useChatState((state) => state.channels.find((channel) => channel.slug === state.slug));

/** Whether the open channel is read-only: members may still delete what is their own. */
export const useIsArchived = (): boolean => Boolean(useOpenChannel()?.archivedAt);
