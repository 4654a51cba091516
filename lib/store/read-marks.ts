import { sql } from "kysely";
import type { Database } from "#lib/store/schema";

export function createReadMarks(db: Database) {
  return {
    /** Moves a mark forward, never back, whatever order the tabs of a member tell it in. @returns where it stands */
    async moveForward(memberId: string, channelId: string, seq: number): Promise<number> {
      const mark = await db
        .insertInto("readMarks")
        .values({ memberId, channelId, seq })
        .onConflict((conflict) =>
          conflict.columns(["memberId", "channelId"]).doUpdateSet({
            seq: sql`case when excluded.seq > ${sql.ref("readMarks.seq")} then excluded.seq else ${sql.ref("readMarks.seq")} end`,
          }),
        )
        .returning("seq")
        .executeTakeFirstOrThrow();
      return mark.seq;
    },
  };
}
