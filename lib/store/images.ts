import type { Image } from "#lib/contract/image";
import { groupBy } from "#lib/store/group-by";
import type { Connection, Database, ImageRow, NewImage } from "#lib/store/schema";

export function createImages(db: Database) {
  return {
    /** Finds an image with its channel's slug, unless its message is deleted. */
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

    /** Whether there are any images. */
    async isAny(): Promise<boolean> {
      const row = await db.selectFrom("images").select("id").limit(1).executeTakeFirst();
      return row !== undefined;
    },

    /** The ids among the given ones that belong to an image, or to a deleted one whose files are still to be removed. */
    async idsNamedAmong(ids: string[]): Promise<string[]> {
      if (ids.length === 0) return [];
      const removals = db.selectFrom("removals").select("imageId as id").where("imageId", "in", ids);
      const rows = await db.selectFrom("images").select("id").where("id", "in", ids).unionAll(removals).execute();
      return rows.map(({ id }) => id);
    },

    /** Turns images whose message is deleted into removals: a damaged database may hold some. */
    async removeDeletedAmong(ids: string[]): Promise<void> {
      if (ids.length === 0) return;
      const deleted = await deletedAmong(db, ids);
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

/** Images whose message is deleted. */
async function deletedAmong(db: Database, ids: string[]): Promise<{ imageId: string }[]> {
  return db
    .selectFrom("images")
    .innerJoin("messages", "messages.id", "images.messageId")
    .select("images.id as imageId")
    .where("images.id", "in", ids)
    .where("messages.deletedAt", "is not", null)
    .execute();
}

/** Images by message id, in order. */
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
