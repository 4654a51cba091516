import { freeNamesWithoutSession } from "#lib/store/free-names";
import type { Connection } from "#lib/store/schema";

/** One check for idle sessions. Times are ISO 8601. */
export type IdleCheck = {
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

/** The ids of the sessions that a check ended, and of those kept because they were used. */
export type IdleSessions = { ended: string[]; kept: string[] };

export async function endIdleSessions(connection: Connection, check: IdleCheck): Promise<IdleSessions> {
  await countIdleTime(connection, check);
  const kept = await keepUsed(connection, check);
  const ended = await connection
    .deleteFrom("sessions")
    .where("foundIdleFor", ">=", check.agreedAfter)
    .returning(["id", "memberId"])
    .execute();
  await freeNamesWithoutSession(connection, ended);
  return { ended: ended.map(({ id }) => id), kept };
}

async function countIdleTime(connection: Connection, { idleSince, elapsed }: IdleCheck): Promise<void> {
  const sessions = connection.updateTable("sessions");
  await sessions
    .set({ foundIdleFor: null })
    .where("foundIdleFor", ">=", 0)
    .where("lastSeenAt", ">=", idleSince)
    .execute();
  if (elapsed === null) return;
  await sessions
    .set(({ fn, val, eb }) => ({ foundIdleFor: fn.coalesce(eb("foundIdleFor", "+", elapsed), val(0)) }))
    .where("lastSeenAt", "<", idleSince)
    .execute();
}

/** @returns the ids of sessions that would have ended, but were used */
async function keepUsed(connection: Connection, { now, agreedAfter, used }: IdleCheck): Promise<string[]> {
  const kept: string[] = [];
  for (const id of used) {
    const seen = await connection
      .updateTable("sessions")
      .set({ lastSeenAt: now, foundIdleFor: null })
      .where("id", "=", id)
      .where("foundIdleFor", ">=", agreedAfter)
      .returning("id")
      .executeTakeFirst();
    if (seen) kept.push(id);
  }
  return kept;
}
