import { LRUCache } from "lru-cache";
import { refuse } from "#lib/contract/refuse";
import { visitor, type Actor, type MemberActor } from "#lib/domain/actor";
import type { CookieContent } from "#lib/domain/answer";
import { hashToken } from "#lib/domain/session-token";
import type { Bus } from "#lib/ports/bus";
import type { Clock } from "#lib/ports/clock";
import type { SessionRecord } from "#lib/store/sessions";
import type { Store } from "#lib/store/store";

/** How stale the stored time of use may be: a write on every request would cost more than it tells. */
const touchInterval = 60 * 60 * 1000;
/** Sessions held in memory; others are looked up when they come. */
const heldMax = 50_000;

export type SessionDirectory = ReturnType<typeof createSessionDirectory>;

/**
 * The sessions. Those in use are held in memory, since every request and every socket event asks for one. Whoever ends
 * one says so on the bus, and it leaves the memory in the same moment.
 * @param idleAfter milliseconds
 */
export function createSessionDirectory(store: Store, bus: Bus, clock: Clock, idleAfter: number) {
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

  const idleSince = () => new Date(clock.now().getTime() - idleAfter).toISOString();
  /** Milliseconds. */
  const unusedFor = (record: SessionRecord) => clock.now().getTime() - Date.parse(record.lastSeenAt);

  async function load(token: string): Promise<SessionRecord | undefined> {
    const endingsBefore = endings;
    const record = await store.sessions.find(hashToken(token), idleSince());
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

  return {
    /** Finds who holds a cookie. Without a living session row it is a visitor, whatever the cookie says. */
    async identify(cookie: Pick<CookieContent, "token" | "lastChannel"> | undefined): Promise<Actor> {
      // Every event asks: what is held costs no promise.
      const record = cookie && (held.get(cookie.token) ?? (await load(cookie.token)));
      const unused = record ? unusedFor(record) : 0;
      if (!record || unused > idleAfter) return visitor;
      // Nobody waits for it: what one asks for next would overtake what one asked for now.
      if (unused > touchInterval) void touch(record);
      return {
        member: record.member,
        session: { id: record.id, token: cookie.token, lastChannel: cookie.lastChannel },
      };
    },

    /** Refuses with `no_session` when a session has ended meanwhile. */
    async confirm({ session }: MemberActor): Promise<void> {
      const record = held.get(session.token) ?? (await load(session.token));
      if (!record || unusedFor(record) > idleAfter) refuse("no_session");
    },

    /** Ends a session everywhere at once, and frees its member's name with the last one. */
    async end(sessionId: string): Promise<void> {
      await store.sessions.end(sessionId);
      bus.publish("session:ended", { sessionId, reason: "logout" });
    },

    /** Ends the sessions that nobody used for too long, so that their names are free again. */
    async endIdle(): Promise<void> {
      for (const sessionId of await store.sessions.endIdle(idleSince()))
        bus.publish("session:ended", { sessionId, reason: "expired" });
    },
  };
}
