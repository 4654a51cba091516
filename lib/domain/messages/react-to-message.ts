import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { writeChange } from "#lib/domain/messages/write-change";

/** Adds a reaction or takes it back, and tells the member's other sockets. */
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
  // A message names only the first members who reacted, so the member's other sockets need an event of their own.
  services.bus.publish("message:reacted", { memberId: id, exceptSocketId: actor.socketId, payload: input });
  return ok({ message });
};
