import { LRUCache } from "lru-cache";
import { refuse } from "#lib/contract/errors/refuse";
import { visitor, type Actor, type MemberActor } from "#lib/domain/actor";
import type { CookieContent } from "#lib/domain/result";
import { confirmAfterMs } from "#lib/domain/services/confirm-after";
import { hashToken } from "#lib/domain/services/session-token";
import type { Bus } from "#lib/ports/bus";
import type { Clock } from "#lib/ports/clock";
import type { SessionRecord } from "#lib/store/sessions";
import type { Store } from "#lib/store/store";

/** The stored time of use may be this old: writing it at every request would cost too much. */
const touchIntervalMs = 60 * 60 * 1000;
/** Sessions beyond this many are looked up again. */
const maxCachedSessions = 50_000;
/** Checks for idle sessions closer together count as one. */
const checkIntervalMs = 60 * 1000;

export type SessionCache = ReturnType<typeof createSessionCache>;

/**
 * Finds and ends sessions. Sessions in use are cached, since every request and every socket event needs one. The bus
 * announces each end, and the session leaves the cache at once.
 */
export function createSessionCache(store: Store, bus: Bus, clock: Clock, idleAfterMs: number) {
  /** Tokens of cached sessions by session id, so that ending many sessions needs no search. */
  const tokens = new Map<string, string>();
  /** By token: hashing it at every event would be the most expensive part of the lookup. */
  const cached = new LRUCache<string, SessionRecord>({
    max: maxCachedSessions,
    dispose: ({ id }) => tokens.delete(id),
  });
  let endCount = 0;
  bus.subscribe("session:ended", ({ sessionId }) => {
    endCount += 1;
    const token = tokens.get(sessionId);
    if (token) cached.delete(token);
  });
  /** When sessions that look idle were last used, by id, in milliseconds of uptime. */
  const usedAt = new Map<string, number>();
  let checkedAt: number | undefined;

  const idleMsOf = (record: SessionRecord) => clock.now().getTime() - Date.parse(record.lastSeenAt);

  async function load(token: string): Promise<SessionRecord | undefined> {
    const endCountBefore = endCount;
    const record = await store.sessions.find(hashToken(token));
    // A session that ended during the query must not be cached.
    if (record && endCount === endCountBefore) cache(token, record);
    return record;
  }

  function cache(token: string, record: SessionRecord): void {
    cached.set(token, record);
    tokens.set(record.id, token);
  }

  async function touch(record: SessionRecord): Promise<void> {
    record.lastSeenAt = clock.now().toISOString();
    // A failed write must not refuse a reader; the next hour tries again.
    await store.sessions.touch(record.id, record.lastSeenAt).catch(() => undefined);
  }

  /** Milliseconds since the last check; null when that was too recent. */
  function sinceLastCheck(): number | null {
    const elapsed = checkedAt === undefined ? 0 : Math.floor(clock.uptime() - checkedAt);
    if (checkedAt !== undefined && elapsed < checkIntervalMs) return null;
    checkedAt = clock.uptime();
    return elapsed;
  }

  /** Sessions that look idle by the clock but were used recently. */
  function recentlyUsed(): string[] {
    for (const [id, at] of usedAt) if (clock.uptime() - at > 2 * confirmAfterMs) usedAt.delete(id);
    return [...usedAt.keys()];
  }

  function markSeen(sessionId: string, now: string): void {
    usedAt.delete(sessionId);
    const record = cached.peek(tokens.get(sessionId) ?? "");
    if (record) record.lastSeenAt = now;
  }

  return {
    /** Finds the actor of a cookie: a visitor unless the session has a row in the database. */
    async identify(cookie: Pick<CookieContent, "token" | "lastChannel"> | undefined): Promise<Actor> {
      // A cached session needs no promise, since every event comes here.
      const record = cookie && (cached.get(cookie.token) ?? (await load(cookie.token)));
      if (!record) return visitor;
      const idleMs = idleMsOf(record);
      // Only checks end a session: the clock may be wrong.
      if (idleMs > idleAfterMs) usedAt.set(record.id, clock.uptime());
      // Not awaited: otherwise the next request could overtake this one.
      else if (idleMs > touchIntervalMs) void touch(record);
      return {
        member: record.member,
        session: { id: record.id, token: cookie.token, lastChannel: cookie.lastChannel },
      };
    },

    /** Refuses with `no_session` when the session has ended meanwhile. */
    async confirm({ session }: MemberActor): Promise<void> {
      const record = cached.get(session.token) ?? (await load(session.token));
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
        elapsed: sinceLastCheck(),
        agreedAfter: confirmAfterMs,
        used: recentlyUsed(),
      });
      for (const id of kept) markSeen(id, now);
      for (const sessionId of ended) bus.publish("session:ended", { sessionId, payload: { reason: "expired" } });
    },
  };
}
