import type { Quote } from "#lib/contract/message";
import { quoteOf } from "#lib/contract/quote";
import type { Connection } from "#lib/store/schema";

/** Quotes by message id. */
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
