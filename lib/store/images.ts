import type { Image } from "#lib/contract/image";
import { groupBy } from "#lib/store/group-by";
import type { Connection, Database, ImageRow, NewImage } from "#lib/store/schema";

export function createImages(db: Database) {
  return {
    /** An image with its channel's slug. Those of deleted messages are gone with them. */
    async find(id: string): Promise<(ImageRow & { slug: string }) | undefined> {
      return db
        .selectFrom("images")
        .innerJoin("channels", "channels.id", "images.channelId")
        .selectAll("images")
        .select("channels.slug")
        .where("images.id", "=", id)
        .executeTakeFirst();
    },

    /** Those of some ids that belong to an image. */
    async idsAmong(ids: string[]): Promise<string[]> {
      if (ids.length === 0) return [];
      const rows = await db.selectFrom("images").select("id").where("id", "in", ids).execute();
      return rows.map(({ id }) => id);
    },

    /** Forgets images of deleted messages, such as a damaged or restored file may hold. */
    async forgetDeleted(): Promise<void> {
      const deleted = db.selectFrom("messages").select("id").where("deletedAt", "is not", null);
      await db.deleteFrom("images").where("messageId", "in", deleted).execute();
    },
  };
}

/** The images of some messages, by message, in their order. */
export async function imagesOf(connection: Connection, messageIds: string[]): Promise<Map<string, Image[]>> {
  if (messageIds.length === 0) return new Map();
  const rows = await connection
    .selectFrom("images")
    .selectAll()
    .where("messageId", "in", messageIds)
    .orderBy("messageId")
    .orderBy("position")
    .execute();
  const byMessage = groupBy(rows, (row) => row.messageId);
  return new Map([...byMessage].map(([messageId, images]) => [messageId, images.map(toImage)]));
}

export function toImage({ id, width, height, alt, thumbhash, animated, thumbnailWidth }: NewImage): Image {
  const url = `/api/images/${id}`;
  const thumbnailUrl = `${url}/thumbnail`;
  return { id, width, height, alt, thumbhash, animated: animated === 1, url, thumbnailUrl, thumbnailWidth };
}
