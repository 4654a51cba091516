import { searchKey } from "#lib/contract/text";
import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

/** Finds members by a part of their name. */
export const searchMembers: MemberHandler<"member.search"> = async (services, _actor, { query, limit }) =>
  ok({ members: await services.store.members.search(searchKey(query), limit) });
