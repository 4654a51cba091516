import { refuse } from "#lib/contract/errors/refuse";
import { runtime, type Actor, type CookieContent } from "#lib/runtime";

/** The session that a cookie names, and what else of it an actor carries. */
type CookieClaims = Pick<CookieContent, "token" | "lastChannel">;

/**
 * Finds out who asks. A cookie says whose session a browser has, not whose page speaks: one that was opened by somebody
 * who has left since must not act for whoever came after.
 * @param member for whom it speaks, where it says so
 * @throws Refusal `other_member`
 */
export async function authenticate(cookie: CookieClaims | undefined, member: unknown): Promise<Actor> {
  const actor = await runtime().identify(cookie);
  if (actor.member && member !== undefined && member !== actor.member.id) refuse("other_member");
  return actor;
}
