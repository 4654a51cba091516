import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

/** Ends the session everywhere and clears its cookie. */
export const logout: MemberHandler<"session.logout"> = async (services, actor) => {
  await services.sessions.end(actor.session.id);
  return ok(null, null);
};
