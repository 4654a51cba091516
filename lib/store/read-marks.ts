import { sql } from "kysely";
import type { Database, ReadMarkRow } from "#lib/store/schema";

/** @param failFast for writes that must not delay someone who only reads */
export function createReadMarks(db: Database, failFast: Database) {
  return {
    /**
     * Moves read markers forward, never back, in whatever order a member's tabs report them.
     * @param markers at most one for a member and a channel
     */
    moveForward: (markers: ReadMarkRow[]): Promise<void> => moveForward(db, markers),

    /** Does the same, but fails at once while the database is locked. */
    moveForwardOrFail: (markers: ReadMarkRow[]): Promise<void> => moveForward(failFast, markers),

    /** The seq of a marker; 0 where there is none. */
    async find(memberId: string, channelId: string): Promise<number> {
      const row = await db
        .selectFrom("readMarks")
        .select("seq")
        .where("memberId", "=", memberId)
        .where("channelId", "=", channelId)
        .executeTakeFirst();
      return row?.seq ?? 0;
    },

    /** Moves a marker to any seq, even back. */
    async set(marker: ReadMarkRow): Promise<void> {
      const { memberId, channelId, seq } = marker;
      await db
        .insertInto("readMarks")
        .values({ memberId, channelId, seq })
        .onConflict((conflict) => conflict.columns(["memberId", "channelId"]).doUpdateSet({ seq }))
        .execute();
    },

    /** Moves all markers of a member to the end. @returns those that moved, by the slugs of their channels */
    async moveAllToEnd(memberId: string): Promise<{ channel: string; seq: number }[]> {
      return db.transaction().execute(async (transaction) => {
        const behind = await transaction
          .selectFrom("channels")
          .leftJoin("readMarks", (join) =>
            join.onRef("readMarks.channelId", "=", "channels.id").on("readMarks.memberId", "=", memberId),
          )
          .select(["channels.id as channelId", "slug as channel", "channels.seq"])
          .whereRef("channels.seq", ">", sql<number>`coalesce(${sql.ref("readMarks.seq")}, 0)`)
          .execute();
        if (behind.length === 0) return [];
        await transaction
          .replaceInto("readMarks")
          .values(behind.map(({ channelId, seq }) => ({ memberId, channelId, seq })))
          .execute();
        return behind.map(({ channel, seq }) => ({ channel, seq }));
      });
    },
  };
}

async function moveForward(db: Database, markers: ReadMarkRow[]): Promise<void> {
  if (markers.length === 0) return;
  const current = sql.ref("readMarks.seq");
  await db
    .insertInto("readMarks")
    .values(markers)
    .onConflict((conflict) =>
      conflict
        .columns(["memberId", "channelId"])
        .doUpdateSet({ seq: sql`case when excluded.seq > ${current} then excluded.seq else ${current} end` }),
    )
    .execute();
}
