import type { Actor } from "#lib/domain/actor";
import { visitor } from "#lib/domain/actor";
import type { CookieContent } from "#lib/domain/answer";
import type { House } from "#lib/domain/house";
import { hashToken } from "#lib/domain/new-id";

/** How stale the stored time of use may be: a write on every request would cost more than it tells. */
const touchInterval = 60 * 60 * 1000;

/** Finds who holds a cookie. Without a living session row it is a visitor, whatever the cookie says. */
export async function identify(
  house: House,
  cookie: Pick<CookieContent, "token" | "lastChannel"> | undefined,
): Promise<Actor> {
  if (!cookie) return visitor;
  const record = await house.store.sessions.find(hashToken(cookie.token), idleSince(house));
  if (!record) return visitor;

  const now = house.clock.now();
  if (now.getTime() - Date.parse(record.lastSeenAt) > touchInterval)
    await house.store.sessions.touch(record.id, now.toISOString());
  const session = { id: record.id, token: cookie.token, lastChannel: cookie.lastChannel };
  return { member: record.member, session };
}

/** Ends the sessions that nobody used for too long, so that their names are free again. */
export async function endIdleSessions(house: House): Promise<void> {
  const ended = await house.store.sessions.endIdle(idleSince(house));
  for (const sessionId of ended) house.bus.publish("session:ended", { sessionId, reason: "expired" });
}

function idleSince(house: House): string {
  return new Date(house.clock.now().getTime() - house.settings.sessionIdle).toISOString();
}
