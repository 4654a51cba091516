import type { Member } from "#lib/contract/member";
import type { Connection, Database } from "#lib/store/schema";

export type SessionRecord = { id: string; lastSeenAt: string; member: Member };

export function createSessions(db: Database) {
  return {
    /** @param idleSince a session last seen before this time (ISO) counts as gone */
    async find(tokenHash: string, idleSince: string): Promise<SessionRecord | undefined> {
      const row = await db
        .selectFrom("sessions")
        .innerJoin("members", "members.id", "sessions.memberId")
        .select(["sessions.id", "lastSeenAt", "members.id as memberId", "displayName", "members.createdAt as since"])
        .where("tokenHash", "=", tokenHash)
        .where("lastSeenAt", ">=", idleSince)
        .executeTakeFirst();
      if (!row) return undefined;
      const { memberId, displayName, since } = row;
      return { id: row.id, lastSeenAt: row.lastSeenAt, member: { id: memberId, displayName, since } };
    },

    async touch(id: string, lastSeenAt: string): Promise<void> {
      await db.updateTable("sessions").set({ lastSeenAt }).where("id", "=", id).execute();
    },

    /** Ends a session and frees its member's name with the last one. */
    async end(id: string): Promise<void> {
      await db.transaction().execute(async (transaction) => {
        const ended = await transaction.deleteFrom("sessions").where("id", "=", id).returning("memberId").execute();
        await freeNamesWithoutSession(transaction, ended);
      });
    },

    /** Ends all sessions last seen before a time (ISO) and frees their names. @returns the ids of those ended */
    async endIdle(idleSince: string): Promise<string[]> {
      return db.transaction().execute(async (transaction) => {
        const ended = await transaction
          .deleteFrom("sessions")
          .where("lastSeenAt", "<", idleSince)
          .returning(["id", "memberId"])
          .execute();
        await freeNamesWithoutSession(transaction, ended);
        return ended.map(({ id }) => id);
      });
    },
  };
}

async function freeNamesWithoutSession(connection: Connection, candidates: { memberId: string }[]): Promise<void> {
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
