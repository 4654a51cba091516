import { searchKey } from "#lib/contract/text";
import { answer } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

export const searchMembers: MemberHandler<"member.search"> = async (house, _actor, { query, limit }) =>
  answer({ members: await house.store.members.search(searchKey(query), limit) });
