import type { Message } from "#lib/contract/message";
import { selectMessages, toMessages } from "#lib/store/message-rows";
import type { Database } from "#lib/store/schema";

export function createMessages(db: Database) {
  const inChannel = (channelId: string) => selectMessages(db).where("messages.channelId", "=", channelId);

  /** The seqs of messages with images, found through the index of images, so a rare image costs no scan. */
  const seqsWithImages = (channelId: string) =>
    db.selectFrom("images").select("seq").distinct().where("channelId", "=", channelId);
  const atSeqs = async (channelId: string, found: { seq: number }[]): Promise<Message[]> => {
    if (found.length === 0) return [];
    const seqs = found.map(({ seq }) => seq);
    const rows = await inChannel(channelId).where("messages.seq", "in", seqs).orderBy("messages.seq").execute();
    return toMessages(db, rows);
  };

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

    /** The messages with images before or after a seq, in `seq` order. */
    withImages: (channelId: string) => ({
      async before(seq: number, limit: number): Promise<Message[]> {
        const rows = seqsWithImages(channelId).where("seq", "<", seq).orderBy("seq", "desc").limit(limit);
        return atSeqs(channelId, await rows.execute());
      },
      async after(seq: number, limit: number): Promise<Message[]> {
        const rows = seqsWithImages(channelId).where("seq", ">", seq).orderBy("seq").limit(limit);
        return atSeqs(channelId, await rows.execute());
      },
    }),

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
