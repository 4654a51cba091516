import { LRUCache } from "lru-cache";
import { refuse } from "#lib/contract/errors/refuse";
import { visitor, type Actor, type MemberActor } from "#lib/domain/actor";
import type { CookieContent } from "#lib/domain/result";
import { secondLookAfter } from "#lib/domain/services/second-look";
import { hashToken } from "#lib/domain/services/session-token";
import type { Bus } from "#lib/ports/bus";
import type { Clock } from "#lib/ports/clock";
import type { SessionRecord } from "#lib/store/sessions";
import type { Store } from "#lib/store/store";

/** How stale the stored time of use may be: a write on every request would cost more than it tells. */
const touchInterval = 60 * 60 * 1000;
/** Sessions held in memory; others are looked up when they come. */
const heldMax = 50_000;
/** Milliseconds between two looks for idle sessions that both count. */
const lookInterval = 60 * 1000;

export type SessionCache = ReturnType<typeof createSessionCache>;

/**
 * The sessions. Those in use are held in memory, since every request and every socket event asks for one. Whoever ends
 * one says so on the bus, and it leaves the memory in the same moment.
 * @param idleAfter milliseconds
 */
export function createSessionCache(store: Store, bus: Bus, clock: Clock, idleAfter: number) {
  /** Of the sessions that are held, by their ids: where many end at once, none is looked for among all. */
  const tokens = new Map<string, string>();
  /** By token: hashing one at every event would be the dearest part of asking. */
  const held = new LRUCache<string, SessionRecord>({ max: heldMax, dispose: ({ id }) => tokens.delete(id) });
  let endings = 0;
  bus.subscribe("session:ended", ({ sessionId }) => {
    endings += 1;
    const token = tokens.get(sessionId);
    if (token) held.delete(token);
  });
  /** When sessions that look idle were used last, by their ids, in milliseconds of this process. */
  const usedAt = new Map<string, number>();
  let lookedAt: number | undefined;

  /** Milliseconds. */
  const unusedFor = (record: SessionRecord) => clock.now().getTime() - Date.parse(record.lastSeenAt);

  async function load(token: string): Promise<SessionRecord | undefined> {
    const endingsBefore = endings;
    const record = await store.sessions.find(hashToken(token));
    // A session that ended while it was being read must not come back to life.
    if (record && endings === endingsBefore) hold(token, record);
    return record;
  }

  function hold(token: string, record: SessionRecord): void {
    held.set(token, record);
    tokens.set(record.id, token);
  }

  async function touch(record: SessionRecord): Promise<void> {
    record.lastSeenAt = clock.now().toISOString();
    // Whoever only reads must not be refused because this could not be written down; the next hour will do.
    await store.sessions.touch(record.id, record.lastSeenAt).catch(() => undefined);
  }

  /** Milliseconds since the look before; null when that was only a moment ago. */
  function sinceLastLook(): number | null {
    const elapsed = lookedAt === undefined ? 0 : Math.floor(clock.uptime() - lookedAt);
    if (lookedAt !== undefined && elapsed < lookInterval) return null;
    lookedAt = clock.uptime();
    return elapsed;
  }

  /** Who was in use not long ago, while the session looked idle. */
  function usedOfLate(): string[] {
    for (const [id, at] of usedAt) if (clock.uptime() - at > 2 * secondLookAfter) usedAt.delete(id);
    return [...usedAt.keys()];
  }

  function markSeen(sessionId: string, now: string): void {
    usedAt.delete(sessionId);
    const record = held.peek(tokens.get(sessionId) ?? "");
    if (record) record.lastSeenAt = now;
  }

  return {
    /** Finds who holds a cookie. Without a living session row it is a visitor, whatever the cookie says. */
    async identify(cookie: Pick<CookieContent, "token" | "lastChannel"> | undefined): Promise<Actor> {
      // Every event asks: what is held costs no promise.
      const record = cookie && (held.get(cookie.token) ?? (await load(cookie.token)));
      if (!record) return visitor;
      const unused = unusedFor(record);
      // Only looks end a session: it may be the clock that is wrong.
      if (unused > idleAfter) usedAt.set(record.id, clock.uptime());
      // Nobody waits for it: what one asks for next would overtake what one asked for now.
      else if (unused > touchInterval) void touch(record);
      return {
        member: record.member,
        session: { id: record.id, token: cookie.token, lastChannel: cookie.lastChannel },
      };
    },

    /** Refuses with `no_session` when a session has ended meanwhile. */
    async confirm({ session }: MemberActor): Promise<void> {
      const record = held.get(session.token) ?? (await load(session.token));
      if (!record) refuse("no_session");
    },

    /** Ends a session everywhere at once, and frees its member's name with the last one. */
    async end(sessionId: string): Promise<void> {
      await store.sessions.end(sessionId);
      bus.publish("session:ended", { sessionId, reason: "logout" });
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
        idleSince: new Date(time - idleAfter).toISOString(),
        elapsed: sinceLastLook(),
        agreedAfter: secondLookAfter,
        used: usedOfLate(),
      });
      for (const id of kept) markSeen(id, now);
      for (const sessionId of ended) bus.publish("session:ended", { sessionId, reason: "expired" });
    },
  };
}
