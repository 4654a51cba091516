import { refuse } from "#lib/contract/errors/refuse";
import { answer } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

export const showMember: MemberHandler<"member.show"> = async (house, _actor, { id }) => {
  const member = (await house.store.members.find(id)) ?? refuse("member_not_found");
  return answer({ member, channels: house.presence.whereIs(id) });
};
