import type { Message } from "#lib/contract/message";
import { selectMessages, toMessages } from "#lib/store/message-rows";
import type { Database } from "#lib/store/schema";

/** The messages of a channel that have images, found through the index of images, so a rare image costs no scan. */
export function createMessagesWithImages(db: Database, channelId: string) {
  const seqsWithImages = db.selectFrom("images").select("seq").distinct().where("channelId", "=", channelId);

  const atSeqs = async (found: { seq: number }[]): Promise<Message[]> => {
    if (found.length === 0) return [];
    const seqs = found.map(({ seq }) => seq);
    const rows = await selectMessages(db)
      .where("messages.channelId", "=", channelId)
      .where("messages.seq", "in", seqs)
      .orderBy("messages.seq")
      .execute();
    return toMessages(db, rows);
  };

  return {
    /** The last ones before a seq, in `seq` order. */
    async before(seq: number, limit: number): Promise<Message[]> {
      const rows = seqsWithImages.where("seq", "<", seq).orderBy("seq", "desc").limit(limit);
      return atSeqs(await rows.execute());
    },

    /** The first ones after a seq, in `seq` order. */
    async after(seq: number, limit: number): Promise<Message[]> {
      const rows = seqsWithImages.where("seq", ">", seq).orderBy("seq").limit(limit);
      return atSeqs(await rows.execute());
    },
  };
}
