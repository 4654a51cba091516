import type { Message } from "#lib/contract/message";
import { useChatState } from "#app/_chat/use-chat";

/** The member's latest loaded message with text in the open channel: ArrowUp edits it. */
export const useLastOwnMessage = (): Message | undefined =>
  useChatState(({ feeds, slug, member }) =>
    feeds.get(slug)?.messages.findLast(({ author, deletedAt, text }) => author.id === member.id && !deletedAt && text),
  );
