import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

/** Remembers the last channel in the cookie. Renewing the cookie also postpones its expiry. */
export const updateSession: MemberHandler<"session.update"> = async (services, actor, input) => {
  const { slug: lastChannel } = services.channels.find(input.lastChannel);
  const { member, session } = actor;
  return ok({ member, lastChannel }, { token: session.token, displayName: member.displayName, lastChannel });
};
