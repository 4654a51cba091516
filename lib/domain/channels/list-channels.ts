import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

export const listChannels: MemberHandler<"channel.list"> = async (house, actor) => {
  await house.readMarks.write();
  return ok({ channels: await house.store.channels.listFor(actor.member.id) });
};
