import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

export const getSession: MemberHandler<"session.show"> = async (_house, { member, session }) =>
  ok({ member, lastChannel: session.lastChannel });
