import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { writeChange } from "#lib/domain/messages/write-change";

export const reactToMessage: MemberHandler<"message.react"> = async (services, actor, input) => {
  const channel = services.channels.findWritable(input.channel);
  services.rateLimit.take(actor.member.id);
  const { id, displayName } = actor.member;
  const { message } = await writeChange(services, actor, {
    kind: "react",
    channel,
    messageId: input.id,
    author: { id, displayName },
    emoji: input.emoji,
    on: input.on,
  });
  // The message names only the first who chose it, and may come to leave out whoever it names now.
  services.bus.publish("message:reacted", { memberId: id, exceptSocketId: actor.socketId, payload: input });
  return ok({ message });
};
