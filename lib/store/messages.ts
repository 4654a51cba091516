import type { Message } from "#lib/contract/message";
import { selectMessages, toMessages } from "#lib/store/message-rows";
import { createMessagesWithImages } from "#lib/store/messages-with-images";
import type { Database } from "#lib/store/schema";

export function createMessages(db: Database) {
  const inChannel = (channelId: string) => selectMessages(db).where("messages.channelId", "=", channelId);

  return {
    async find(channelId: string, id: string): Promise<Message | undefined> {
      return (await toMessages(db, await inChannel(channelId).where("messages.id", "=", id).execute()))[0];
    },

    /** The last messages before a seq, in `seq` order. */
    async listBefore(channelId: string, seq: number, limit: number): Promise<Message[]> {
      const rows = await inChannel(channelId)
        .where("messages.seq", "<", seq)
        .orderBy("messages.seq", "desc")
        .limit(limit)
        .execute();
      return toMessages(db, rows.toReversed());
    },

    /** The first messages after a seq, in `seq` order. */
    async listAfter(channelId: string, seq: number, limit: number): Promise<Message[]> {
      const rows = await inChannel(channelId)
        .where("messages.seq", ">", seq)
        .orderBy("messages.seq")
        .limit(limit)
        .execute();
      return toMessages(db, rows);
    },

    withImages: (channelId: string) => createMessagesWithImages(db, channelId),

    /** The messages whose last change came after a revision, in `rev` order. */
    async listChangedSince(channelId: string, rev: number, limit: number): Promise<Message[]> {
      const rows = await inChannel(channelId)
        .where("messages.rev", ">", rev)
        .orderBy("messages.rev")
        .limit(limit)
        .execute();
      return toMessages(db, rows);
    },

    async findByClientId(authorId: string, clientId: string): Promise<Message | undefined> {
      const rows = await selectMessages(db)
        .where("messages.clientId", "=", clientId)
        .where("messages.authorId", "=", authorId)
        .execute();
      return (await toMessages(db, rows))[0];
    },

    /** The number of images that a message was sent with, even if some are deleted; undefined for old messages. */
    async countSentImages(id: string): Promise<number | undefined> {
      const row = await db.selectFrom("messages").select("sentImages").where("id", "=", id).executeTakeFirst();
      return row?.sentImages ?? undefined;
    },
  };
}
