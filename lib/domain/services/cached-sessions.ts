import { LRUCache } from "lru-cache";
import { hashToken } from "#lib/domain/services/session-token";
import type { Bus } from "#lib/ports/bus";
import type { SessionRecord } from "#lib/store/sessions";
import type { Store } from "#lib/store/store";

/** Sessions beyond this many are looked up again. */
const maxCachedSessions = 50_000;

/**
 * Loads sessions and caches those in use, since every request and every socket event needs one. The bus announces each
 * end, and the session leaves the cache at once.
 */
export function createCachedSessions(store: Store, bus: Bus) {
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

  return {
    /** Synchronous, since every event comes here. */
    get: (token: string): SessionRecord | undefined => cached.get(token),

    async load(token: string): Promise<SessionRecord | undefined> {
      const endCountBefore = endCount;
      const record = await store.sessions.find(hashToken(token));
      // A session that ended during the query must not be cached.
      if (record && endCount === endCountBefore) {
        cached.set(token, record);
        tokens.set(record.id, token);
      }
      return record;
    },

    setLastSeen(sessionId: string, lastSeenAt: string): void {
      const record = cached.peek(tokens.get(sessionId) ?? "");
      if (record) record.lastSeenAt = lastSeenAt;
    },
  };
}
