import type { Connection } from "#lib/store/schema";

/** Frees the names of members without a session, and deletes what is stored for them alone. */
export async function freeNamesWithoutSession(
  connection: Connection,
  candidates: { memberId: string }[],
): Promise<void> {
  for (const { memberId } of candidates) {
    const freed = await connection
      .updateTable("members")
      .set({ nameKey: null, lookKey: null })
      .where("id", "=", memberId)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom("sessions").select("sessions.id").where("sessions.memberId", "=", memberId))),
      )
      .returning("id")
      .executeTakeFirst();
    if (!freed) continue;
    for (const table of ["readMarks", "channelSettings"] as const)
      await connection.deleteFrom(table).where("memberId", "=", memberId).execute();
  }
}
