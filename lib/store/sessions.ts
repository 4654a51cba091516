import type { Member } from "#lib/contract/member";
import { freeNamesWithoutSession } from "#lib/store/free-names";
import { endIdleSessions, type IdleCheck, type IdleSessions } from "#lib/store/idle-sessions";
import type { Database } from "#lib/store/schema";

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
     */
    endIdle: (check: IdleCheck): Promise<IdleSessions> =>
      db.transaction().execute((transaction) => endIdleSessions(transaction, check)),
  };
}
