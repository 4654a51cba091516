import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import { quoteOfMessage } from "#lib/contract/quote";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import type { MentionCandidates } from "#lib/store/changes/mention-candidates";
import { toImage } from "#lib/store/images";
import type { NewImage } from "#lib/store/schema";

/** A message without a seq yet. */
export type NewMessage = Pick<Message, "id" | "clientId" | "text" | "replyTo" | "createdAt"> & {
  channel: ChannelKey;
  author: Author;
  images: NewImage[];
  mentionCandidates: MentionCandidates;
};

/** @param answered the message that it replies to */
export function toMessage(
  draft: NewMessage,
  { seq, rev }: Pick<Message, "seq" | "rev">,
  answered: Message | null,
): Message {
  const { id, channel, clientId, author, text, images, replyTo, createdAt } = draft;
  return {
    id,
    channel: channel.slug,
    seq,
    rev,
    clientId,
    author,
    text,
    images: images.map(toImage),
    replyTo,
    quote: answered && quoteOfMessage(answered),
    mentions: [],
    reactions: [],
    createdAt,
    editedAt: null,
    deletedAt: null,
  };
}
