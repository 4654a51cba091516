import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

/** Tells the others in a channel that the member is typing. */
export const reportTyping: MemberHandler<"channel.typing"> = async (services, actor, input) => {
  services.typing.report(services.channels.findWritable(input.channel).slug, actor.member);
  return ok({});
};
