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
        .innerJoin("messages", "messages.id", "images.messageId")
        .selectAll("images")
        .select("channels.slug")
        .where("images.id", "=", id)
        .where("messages.deletedAt", "is", null)
        .executeTakeFirst();
    },

    /** Whether there is any. */
    async isAny(): Promise<boolean> {
      const row = await db.selectFrom("images").select("id").limit(1).executeTakeFirst();
      return row !== undefined;
    },

    /** Those of some ids that belong to an image, or to one that was deleted and whose bytes are still to go. */
    async idsNamedAmong(ids: string[]): Promise<string[]> {
      if (ids.length === 0) return [];
      const removals = db.selectFrom("removals").select("imageId as id").where("imageId", "in", ids);
      const rows = await db.selectFrom("images").select("id").where("id", "in", ids).unionAll(removals).execute();
      return rows.map(({ id }) => id);
    },

    /** Makes removals of those among some whose message is deleted: a damaged file may hold such. */
    async removeDeletedAmong(ids: string[]): Promise<void> {
      if (ids.length === 0) return;
      const deleted = await db
        .selectFrom("images")
        .innerJoin("messages", "messages.id", "images.messageId")
        .select("images.id as imageId")
        .where("images.id", "in", ids)
        .where("messages.deletedAt", "is not", null)
        .execute();
      if (deleted.length === 0) return;
      const imageIds = deleted.map(({ imageId }) => imageId);
      await db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom("images").where("id", "in", imageIds).execute();
        await transaction
          .insertInto("removals")
          .values(deleted)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
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
