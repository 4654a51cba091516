import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

export const reportTyping: MemberHandler<"channel.typing"> = async (services, actor, input) => {
  services.typing.report(services.channels.findWritable(input.channel).slug, actor.member);
  return ok({});
};
