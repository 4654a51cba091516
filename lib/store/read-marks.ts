import { sql } from "kysely";
import type { Connection, Database, ReadMarkRow } from "#lib/store/schema";

export function createReadMarks(db: Database) {
  return {
    /** Moves a mark forward. @returns where it stands */
    async moveForward(mark: ReadMarkRow): Promise<number> {
      const [moved] = await moveMarksForward(db, [mark]);
      return moved?.seq ?? mark.seq;
    },
  };
}

/** Moves marks forward, never back, whatever order the tabs of a member tell it in. */
export async function moveMarksForward(connection: Connection, marks: ReadMarkRow[]): Promise<{ seq: number }[]> {
  if (marks.length === 0) return [];
  const held = sql.ref("readMarks.seq");
  return connection
    .insertInto("readMarks")
    .values(marks)
    .onConflict((conflict) =>
      conflict
        .columns(["memberId", "channelId"])
        .doUpdateSet({ seq: sql`case when excluded.seq > ${held} then excluded.seq else ${held} end` }),
    )
    .returning("seq")
    .execute();
}
