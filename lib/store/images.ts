import type { Image } from "#lib/contract/image";
import { groupBy } from "#lib/store/group-by";
import type { Connection, Database, ImageRow } from "#lib/store/schema";

export function createImages(db: Database) {
  return {
    /** An image that belongs to a message that has not been deleted. */
    async find(id: string): Promise<ImageRow | undefined> {
      return db
        .selectFrom("images")
        .innerJoin("messages", "messages.id", "images.messageId")
        .selectAll("images")
        .where("images.id", "=", id)
        .where("messages.deletedAt", "is", null)
        .executeTakeFirst();
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

export function toImage(row: Omit<ImageRow, "messageId" | "position">): Image {
  const { id, width, height, alt, thumbhash } = row;
  return { id, width, height, alt, thumbhash, url: `/api/images/${id}`, thumbnailUrl: `/api/images/${id}/thumbnail` };
}
