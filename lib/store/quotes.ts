import { limits } from "#lib/contract/limits";
import type { Message, Quote } from "#lib/contract/message";
import type { Connection } from "#lib/store/schema";

type Quotable = Pick<Message, "id" | "seq" | "author" | "text" | "deletedAt"> & { hasImages: boolean };

/** What a reply shows of the message that it answers. */
export function quoteOf({ id, seq, author, text, deletedAt, hasImages }: Quotable): Quote {
  const beginning = [...text].slice(0, limits.quoteLength).join("");
  return { id, seq, author, text: beginning, deleted: deletedAt !== null, hasImages };
}

/** The quotes of some messages, by their ids. */
export async function quotesOf(connection: Connection, messageIds: string[]): Promise<Map<string, Quote>> {
  if (messageIds.length === 0) return new Map();
  const rows = await connection
    .selectFrom("messages")
    .innerJoin("members", "members.id", "messages.authorId")
    .select(["messages.id", "seq", "authorId", "displayName", "text", "deletedAt"])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom("images").select("images.id").whereRef("images.messageId", "=", "messages.id")).as("hasImages"),
    )
    .where("messages.id", "in", messageIds)
    .execute();
  return new Map(
    rows.map(({ authorId, displayName, hasImages, ...row }) => [
      row.id,
      quoteOf({ ...row, author: { id: authorId, displayName }, hasImages: Boolean(hasImages) }),
    ]),
  );
}
