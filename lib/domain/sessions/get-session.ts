import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

/** Shows the member of the session and their last channel. */
export const getSession: MemberHandler<"session.show"> = async (_house, { member, session }) =>
  ok({ member, lastChannel: session.lastChannel });
