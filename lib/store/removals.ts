import type { Database } from "#lib/store/schema";

/** Deleted images whose files may still exist. The transaction that deletes an image records them. */
export function createRemovals(db: Database) {
  return {
    /** The next image ids in order. @param after the last id of the page before */
    async listAfter(after: string, limit: number): Promise<string[]> {
      const rows = await db
        .selectFrom("removals")
        .select("imageId")
        .where("imageId", ">", after)
        .orderBy("imageId")
        .limit(limit)
        .execute();
      return rows.map(({ imageId }) => imageId);
    },

    /** Forgets removals whose files are gone. */
    async complete(imageIds: string[]): Promise<void> {
      if (imageIds.length === 0) return;
      await db.deleteFrom("removals").where("imageId", "in", imageIds).execute();
    },
  };
}
