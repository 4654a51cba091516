import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

export const reportTyping: MemberHandler<"channel.typing"> = async (house, actor, input) => {
  house.typing.note(house.channels.findWritable(input.channel).slug, actor.member);
  return ok({});
};
