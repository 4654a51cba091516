import { refuse } from "#lib/contract/errors/refuse";
import { visitor, type Actor, type MemberActor } from "#lib/domain/actor";
import type { CookieContent } from "#lib/domain/result";
import { createCachedSessions } from "#lib/domain/services/cached-sessions";
import { confirmAfterMs } from "#lib/domain/services/confirm-after";
import { createIdleClock } from "#lib/domain/services/idle-clock";
import type { Bus } from "#lib/ports/bus";
import type { Clock } from "#lib/ports/clock";
import type { SessionRecord } from "#lib/store/sessions";
import type { Store } from "#lib/store/store";

/** The stored time of use may be this old: writing it at every request would cost too much. */
const touchIntervalMs = 60 * 60 * 1000;

export type SessionCache = ReturnType<typeof createSessionCache>;

/** Finds and ends sessions. */
export function createSessionCache(store: Store, bus: Bus, clock: Clock, idleAfterMs: number) {
  const cached = createCachedSessions(store, bus);
  const idleClock = createIdleClock(clock);

  async function touch(record: SessionRecord): Promise<void> {
    record.lastSeenAt = clock.now().toISOString();
    // A failed write must not refuse a reader; the next hour tries again.
    await store.sessions.touch(record.id, record.lastSeenAt).catch(() => undefined);
  }

  return {
    /** Finds the actor of a cookie: a visitor unless the session has a row in the database. */
    async identify(cookie: Pick<CookieContent, "token" | "lastChannel"> | undefined): Promise<Actor> {
      // A cached session needs no promise, since every event comes here.
      const record = cookie && (cached.get(cookie.token) ?? (await cached.load(cookie.token)));
      if (!record) return visitor;
      const idleMs = clock.now().getTime() - Date.parse(record.lastSeenAt);
      // Only checks end a session: the clock may be wrong.
      if (idleMs > idleAfterMs) idleClock.recordUse(record.id);
      // Not awaited: otherwise the next request could overtake this one.
      else if (idleMs > touchIntervalMs) void touch(record);
      const { token, lastChannel } = cookie;
      return { member: record.member, session: { id: record.id, token, lastChannel } };
    },

    /** Refuses with `no_session` when the session has ended meanwhile. */
    async confirm({ session }: MemberActor): Promise<void> {
      const record = cached.get(session.token) ?? (await cached.load(session.token));
      if (!record) refuse("no_session");
    },

    /** Ends a session everywhere. The member's last session also frees their name. */
    async end(sessionId: string): Promise<void> {
      await store.sessions.end(sessionId);
      bus.publish("session:ended", { sessionId, payload: { reason: "logout" } });
    },

    /**
     * Ends idle sessions, so that their names are free again. Checks over an hour have to agree, since a wrong clock may
     * deceive a single one.
     */
    async endIdle(): Promise<void> {
      const time = clock.now().getTime();
      const now = new Date(time).toISOString();
      const { ended, kept } = await store.sessions.endIdle({
        now,
        idleSince: new Date(time - idleAfterMs).toISOString(),
        elapsed: idleClock.beginCheck(),
        agreedAfter: confirmAfterMs,
        used: idleClock.recentlyUsed(),
      });
      for (const id of kept) {
        idleClock.forget(id);
        cached.setLastSeen(id, now);
      }
      for (const sessionId of ended) bus.publish("session:ended", { sessionId, payload: { reason: "expired" } });
    },
  };
}
