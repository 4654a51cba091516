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

/** How stale the stored time of use may be: a write on every request would cost more than it tells. */
const touchIntervalMs = 60 * 60 * 1000;
/** Sessions held in memory; others are looked up when they come. */
const maxCachedSessions = 50_000;
/** Milliseconds between two looks for idle sessions that both count. */
const checkIntervalMs = 60 * 1000;

export type SessionCache = ReturnType<typeof createSessionCache>;

/**
 * The sessions. Those in use are held in memory, since every request and every socket event asks for one. Whoever ends
 * one says so on the bus, and it leaves the memory in the same moment.
 * @param idleAfterMs milliseconds
 */
export function createSessionCache(store: Store, bus: Bus, clock: Clock, idleAfterMs: number) {
  /** Of the sessions that are held, by their ids: where many end at once, none is looked for among all. */
  const tokens = new Map<string, string>();
  /** By token: hashing one at every event would be the dearest part of asking. */
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
  /** When sessions that look idle were used last, by their ids, in milliseconds of this process. */
  const usedAt = new Map<string, number>();
  let checkedAt: number | undefined;

  /** Milliseconds. */
  const idleMsOf = (record: SessionRecord) => clock.now().getTime() - Date.parse(record.lastSeenAt);

  async function load(token: string): Promise<SessionRecord | undefined> {
    const endCountBefore = endCount;
    const record = await store.sessions.find(hashToken(token));
    // A session that ended while it was being read must not come back to life.
    if (record && endCount === endCountBefore) cache(token, record);
    return record;
  }

  function cache(token: string, record: SessionRecord): void {
    cached.set(token, record);
    tokens.set(record.id, token);
  }

  async function touch(record: SessionRecord): Promise<void> {
    record.lastSeenAt = clock.now().toISOString();
    // Whoever only reads must not be refused because this could not be written down; the next hour will do.
    await store.sessions.touch(record.id, record.lastSeenAt).catch(() => undefined);
  }

  /** Milliseconds since the look before; null when that was only a moment ago. */
  function sinceLastCheck(): number | null {
    const elapsed = checkedAt === undefined ? 0 : Math.floor(clock.uptime() - checkedAt);
    if (checkedAt !== undefined && elapsed < checkIntervalMs) return null;
    checkedAt = clock.uptime();
    return elapsed;
  }

  /** Who was in use not long ago, while the session looked idle. */
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
    /** Finds who holds a cookie. Without a living session row it is a visitor, whatever the cookie says. */
    async identify(cookie: Pick<CookieContent, "token" | "lastChannel"> | undefined): Promise<Actor> {
      // Every event asks: what is held costs no promise.
      const record = cookie && (cached.get(cookie.token) ?? (await load(cookie.token)));
      if (!record) return visitor;
      const idleMs = idleMsOf(record);
      // Only looks end a session: it may be the clock that is wrong.
      if (idleMs > idleAfterMs) usedAt.set(record.id, clock.uptime());
      // Nobody waits for it: what one asks for next would overtake what one asked for now.
      else if (idleMs > touchIntervalMs) void touch(record);
      return {
        member: record.member,
        session: { id: record.id, token: cookie.token, lastChannel: cookie.lastChannel },
      };
    },

    /** Refuses with `no_session` when a session has ended meanwhile. */
    async confirm({ session }: MemberActor): Promise<void> {
      const record = cached.get(session.token) ?? (await load(session.token));
      if (!record) refuse("no_session");
    },

    /** Ends a session everywhere at once, and frees its member's name with the last one. */
    async end(sessionId: string): Promise<void> {
      await store.sessions.end(sessionId);
      bus.publish("session:ended", { sessionId, payload: { reason: "logout" } });
    },

    /**
     * Looks for sessions that nobody used for too long, and ends those that looks of an hour agree on, so that their
     * names are free again: a single one may be deceived by a wrong clock.
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
