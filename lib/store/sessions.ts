import type { Member } from "#lib/contract/member";
import type { Connection, Database } from "#lib/store/schema";

/** One check for idle sessions. Times are ISO 8601. */
type IdleCheck = {
  now: string;
  /** A session last seen before this looks idle. */
  idleSince: string;
  /** Milliseconds of uptime since the check before; null when that is too recent to count. */
  elapsed: number | null;
  /** Milliseconds of uptime during which every check has to find a session idle before it ends. */
  agreedAfter: number;
  /** The ids of sessions that were used although they looked idle. */
  used: string[];
};

export type SessionRecord = { id: string; lastSeenAt: string; member: Member };

export function createSessions(db: Database) {
  return {
    async find(tokenHash: string): Promise<SessionRecord | undefined> {
      const row = await db
        .selectFrom("sessions")
        .innerJoin("members", "members.id", "sessions.memberId")
        .select(["sessions.id", "lastSeenAt", "members.id as memberId", "displayName", "members.createdAt as since"])
        .where("tokenHash", "=", tokenHash)
        .executeTakeFirst();
      if (!row) return undefined;
      const { memberId, displayName, since } = row;
      return { id: row.id, lastSeenAt: row.lastSeenAt, member: { id: memberId, displayName, since } };
    },

    async touch(id: string, lastSeenAt: string): Promise<void> {
      await db.updateTable("sessions").set({ lastSeenAt }).where("id", "=", id).execute();
    },

    /** Ends a session. The member's last one frees the name, too. */
    async end(id: string): Promise<void> {
      await db.transaction().execute(async (transaction) => {
        const ended = await transaction.deleteFrom("sessions").where("id", "=", id).returning("memberId").execute();
        await freeNamesWithoutSession(transaction, ended);
      });
    },

    /**
     * Ends the sessions that every check has found idle for long enough, and frees their names. One that was used
     * meanwhile counts as seen now instead.
     * @returns the ids of the ended sessions, and of those kept because they were used
     */
    async endIdle({
      now,
      idleSince,
      elapsed,
      agreedAfter,
      used,
    }: IdleCheck): Promise<{ ended: string[]; kept: string[] }> {
      return db.transaction().execute(async (transaction) => {
        const sessions = transaction.updateTable("sessions");
        await sessions
          .set({ foundIdleFor: null })
          .where("foundIdleFor", ">=", 0)
          .where("lastSeenAt", ">=", idleSince)
          .execute();
        if (elapsed !== null)
          await sessions
            .set(({ fn, val, eb }) => ({ foundIdleFor: fn.coalesce(eb("foundIdleFor", "+", elapsed), val(0)) }))
            .where("lastSeenAt", "<", idleSince)
            .execute();

        const kept: string[] = [];
        for (const id of used) {
          const inUse = sessions.set({ lastSeenAt: now, foundIdleFor: null }).where("id", "=", id);
          const seen = await inUse.where("foundIdleFor", ">=", agreedAfter).returning("id").executeTakeFirst();
          if (seen) kept.push(id);
        }
        const ended = await transaction
          .deleteFrom("sessions")
          .where("foundIdleFor", ">=", agreedAfter)
          .returning(["id", "memberId"])
          .execute();
        await freeNamesWithoutSession(transaction, ended);
        return { ended: ended.map(({ id }) => id), kept };
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
