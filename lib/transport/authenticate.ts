import { refuse } from "#lib/contract/errors/refuse";
import { runtime, type Actor, type CookieContent } from "#lib/runtime";

/** The part of a cookie that an actor needs. */
type CookieClaims = Pick<CookieContent, "token" | "lastChannel">;

/**
 * Identifies the actor of a request. A cookie is shared by all tabs of a browser: a page that was opened by one member must
 * not act for another who has logged in since.
 * @param member the id of the member that the page claims to act for, if it does
 * @throws Refusal `other_member`
 */
export async function authenticate(claims: CookieClaims | undefined, member: unknown): Promise<Actor> {
  const actor = await runtime().identify(claims);
  if (actor.member && member !== undefined && member !== actor.member.id) refuse("other_member");
  return actor;
}
