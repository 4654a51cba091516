import type { Database } from "#lib/store/schema";

/** Images that were deleted, and whose bytes may still be there. The deletion itself writes them down. */
export function createRemovals(db: Database) {
  return {
    /** The ids of some, in their order. @param after the last one that is known already */
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

    /** Their bytes are gone. */
    async complete(imageIds: string[]): Promise<void> {
      if (imageIds.length === 0) return;
      await db.deleteFrom("removals").where("imageId", "in", imageIds).execute();
    },
  };
}
