import type { Author } from "#lib/contract/member";
import type { Message, Reaction } from "#lib/contract/message";
import { imagesOf } from "#lib/store/images";
import { quotesOf } from "#lib/store/quotes";
import type { Connection, MessageRow } from "#lib/store/schema";

type AuthoredRow = MessageRow & { authorName: string; slug: string };

/** All messages, each with its author's name and its channel's slug. */
export function selectMessages(connection: Connection) {
  return connection
    .selectFrom("messages")
    .innerJoin("members", "members.id", "messages.authorId")
    .innerJoin("channels", "channels.id", "messages.channelId")
    .selectAll("messages")
    .select(["members.displayName as authorName", "channels.slug"]);
}

/** Turns rows into messages of the contract, with their images and quotes. */
export async function toMessages(connection: Connection, rows: AuthoredRow[]): Promise<Message[]> {
  const images = await imagesOf(
    connection,
    rows.map(({ id }) => id),
  );
  const quotes = await quotesOf(
    connection,
    rows.flatMap(({ replyTo }) => replyTo ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    channel: row.slug,
    seq: row.seq,
    rev: row.rev,
    clientId: row.clientId,
    author: { id: row.authorId, displayName: row.authorName },
    text: row.text,
    images: images.get(row.id) ?? [],
    replyTo: row.replyTo,
    quote: (row.replyTo && quotes.get(row.replyTo)) || null,
    mentions: readMentions(row.mentions),
    reactions: readReactions(row.reactions),
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    deletedAt: row.deletedAt,
  }));
}

/** Loads messages in no particular order; unknown ids are left out. */
export async function loadMessages(connection: Connection, ids: readonly string[]): Promise<Message[]> {
  return toMessages(connection, await selectMessages(connection).where("messages.id", "in", ids).execute());
}

/** Most messages have none and skip the parsing. */
const readMentions = (json: string): Author[] => (json === "[]" ? [] : JSON.parse(json));
const readReactions = (json: string): Reaction[] => (json === "[]" ? [] : JSON.parse(json));
