import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

/** Renews the cookie as well, which makes its days slide. */
export const updateSession: MemberHandler<"session.update"> = async (services, actor, input) => {
  const { slug: lastChannel } = services.channels.find(input.lastChannel);
  const { member, session } = actor;
  return ok({ member, lastChannel }, { token: session.token, displayName: member.displayName, lastChannel });
};
