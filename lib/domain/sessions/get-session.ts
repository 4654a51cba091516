import { answer } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

export const showSession: MemberHandler<"session.show"> = async (_house, { member, session }) =>
  answer({ member, lastChannel: session.lastChannel });
