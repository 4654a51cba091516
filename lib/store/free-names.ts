import type { Connection } from "#lib/store/schema";

/** Frees the names of members without a session, and deletes what is stored for them alone. */
export async function freeNamesWithoutSession(
  connection: Connection,
  candidates: { memberId: string }[],
): Promise<void> {
  for (const { memberId } of candidates) {
    if (!(await freeName(connection, memberId))) continue;
    for (const table of ["readMarks", "channelSettings"] as const)
      await connection.deleteFrom(table).where("memberId", "=", memberId).execute();
  }
}

/** @returns false for a member who still has a session */
async function freeName(connection: Connection, memberId: string): Promise<boolean> {
  const freed = await connection
    .updateTable("members")
    .set({ nameKey: null, lookKey: null })
    .where("id", "=", memberId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("sessions").select("sessions.id").where("sessions.memberId", "=", memberId))),
    )
    .returning("id")
    .executeTakeFirst();
  return freed !== undefined;
}
