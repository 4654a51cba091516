import { refuse } from "#lib/contract/errors/refuse";
import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

/** Shows a member and the channels that they have open. */
export const getMember: MemberHandler<"member.show"> = async (services, _actor, { id }) => {
  const member = (await services.store.members.find(id)) ?? refuse("member_not_found");
  return ok({ member, channels: services.presence.channelsOf(id) });
};
