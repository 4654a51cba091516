import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import type { Channel } from "#lib/contract/channel";
import type { Detail } from "#lib/contract/image";
import type { Author, Member } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { Chat } from "#lib/client/chat";
import type { ChatState } from "#lib/client/chat-state";
import type { Draft } from "#lib/client/drafts/drafts";
import { emptyDraft } from "#lib/client/drafts/drafts";
import { newcomersAmong } from "#lib/client/members/newcomers";
import type { Choices } from "#lib/client/messages/optimistic-reactions";
import type { Removal } from "#lib/client/messages/pending-deletions";

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

const nobody: readonly Member[] = [];

export const useHere = (): readonly Member[] => useChatState((state) => state.here.get(state.slug) ?? nobody);

/** Whether a member is here who came less than a day ago. Of those who are elsewhere it is not known. */
export function useIsNewcomer(memberId: string): boolean {
  return useChatState((state) => newcomersAmong(state.here.get(state.slug) ?? nobody).has(memberId));
}

/** Who else is writing in the channel in front of the reader. */
export function useWriters(): readonly Author[] {
  const { typing } = useChat();
  const slug = useSlug();
  const read = () => typing.in(slug);
  return useSyncExternalStore(typing.subscribe, read, read);
}

/** What this member said last in the open channel, as far as it is loaded: what ArrowUp edits. */
export const useLastOwn = (): Message | undefined =>
  useChatState(({ feeds, slug, member }) =>
    feeds.get(slug)?.messages.findLast(({ author, deletedAt, text }) => author.id === member.id && !deletedAt && text),
  );

/** What is being written in a channel. Empty in the server's HTML, which knows no drafts. */
export function useDraft(channel: string): Draft {
  const { drafts } = useChat();
  return useSyncExternalStore(
    drafts.subscribe,
    () => drafts.get(channel),
    () => emptyDraft,
  );
}

/** What is being written in place of messages and of descriptions of images, by their ids. */
export function useEdits(): Readonly<Record<string, string>> {
  const { edits } = useChat();
  return useSyncExternalStore(edits.subscribe, edits.all, edits.all);
}

/** What was taken out of the images of one's own message. @param clientId of the message */
export function useReceipt(clientId: string): readonly Detail[] | undefined {
  const { receipts } = useChat().sender;
  return useSyncExternalStore(
    receipts.subscribe,
    () => receipts.all()[clientId],
    () => undefined,
  );
}

/** What one has just chosen to react with, by the ids of messages. */
export function useChoices(): Readonly<Record<string, Choices>> {
  const { reactions } = useChat().changes;
  return useSyncExternalStore(reactions.subscribe, reactions.all, reactions.all);
}

/** The emoji that one has chosen for a message without being named with them. */
export function useUnnamedChoices(message: Message): ReadonlySet<string> {
  const { unnamedChoices } = useChat().changes;
  const me = useChatState((state) => state.member.id);
  const read = () => unnamedChoices.of(message.id);
  const own = useSyncExternalStore(unnamedChoices.subscribe, read, read);
  const doubts = useSyncExternalStore(unnamedChoices.subscribe, unnamedChoices.doubts, unnamedChoices.doubts);
  useEffect(() => void unnamedChoices.find(message, me), [unnamedChoices, message, me, doubts]);
  return own;
}

/** Messages that are about to be deleted, by their id. */
export function useRemovals(): Readonly<Record<string, Removal>> {
  const { removals } = useChat().changes;
  return useSyncExternalStore(removals.subscribe, removals.all, removals.all);
}

/** How the deletion of an image of one's own goes; undefined where nobody asked for it. */
export function useImageRemoval(imageId: string): Removal | undefined {
  const { imageRemovals } = useChat().changes;
  return useSyncExternalStore(
    imageRemovals.subscribe,
    () => imageRemovals.all()[imageId],
    () => undefined,
  );
}
