import { sql } from "kysely";
import type { Database, ReadMarkRow } from "#lib/store/schema";

export function createReadMarks(db: Database) {
  return {
    /**
     * Moves marks forward, never back, whatever order the tabs of a member tell it in.
     * @param marks at most one for a member and a channel
     * @returns where they stand
     */
    async moveForward(marks: ReadMarkRow[]): Promise<{ seq: number }[]> {
      if (marks.length === 0) return [];
      const held = sql.ref("readMarks.seq");
      return db
        .insertInto("readMarks")
        .values(marks)
        .onConflict((conflict) =>
          conflict
            .columns(["memberId", "channelId"])
            .doUpdateSet({ seq: sql`case when excluded.seq > ${held} then excluded.seq else ${held} end` }),
        )
        .returning("seq")
        .execute();
    },
  };
}
