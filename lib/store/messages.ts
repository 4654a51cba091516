import type { Message } from "#lib/contract/message";
import { selectMessages, toMessages } from "#lib/store/message-rows";
import type { Database } from "#lib/store/schema";

export function createMessages(db: Database) {
  const inChannel = (channelId: string) => selectMessages(db).where("messages.channelId", "=", channelId);

  return {
    /** The latest messages below a place, in `seq` order. */
    async listBefore(channelId: string, seq: number, limit: number): Promise<Message[]> {
      const rows = await inChannel(channelId)
        .where("messages.seq", "<", seq)
        .orderBy("messages.seq", "desc")
        .limit(limit)
        .execute();
      return toMessages(db, rows.toReversed());
    },

    /** The first messages above a place, in `seq` order. */
    async listAfter(channelId: string, seq: number, limit: number): Promise<Message[]> {
      const rows = await inChannel(channelId)
        .where("messages.seq", ">", seq)
        .orderBy("messages.seq")
        .limit(limit)
        .execute();
      return toMessages(db, rows);
    },

    /** The messages whose last change came after a revision, in `rev` order. */
    async listChangedSince(channelId: string, rev: number, limit: number): Promise<Message[]> {
      const rows = await inChannel(channelId)
        .where("messages.rev", ">", rev)
        .orderBy("messages.rev")
        .limit(limit)
        .execute();
      return toMessages(db, rows);
    },

    /** Whether a message is in a channel and can be replied to. */
    async canBeAnswered(channelId: string, id: string): Promise<boolean> {
      const row = await db
        .selectFrom("messages")
        .select("id")
        .where("id", "=", id)
        .where("channelId", "=", channelId)
        .where("deletedAt", "is", null)
        .executeTakeFirst();
      return row !== undefined;
    },

    async findByClientId(authorId: string, clientId: string): Promise<Message | undefined> {
      const rows = await selectMessages(db)
        .where("messages.clientId", "=", clientId)
        .where("messages.authorId", "=", authorId)
        .execute();
      return (await toMessages(db, rows))[0];
    },
  };
}
