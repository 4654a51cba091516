import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { writeChange } from "#lib/domain/messages/write-change";

export const reactToMessage: MemberHandler<"message.react"> = async (house, actor, input) => {
  const channel = house.channels.findWritable(input.channel);
  house.rateLimit.take(actor.member.id);
  const { id, displayName } = actor.member;
  const { message } = await writeChange(house, actor, {
    kind: "react",
    channel,
    messageId: input.id,
    author: { id, displayName },
    emoji: input.emoji,
    on: input.on,
  });
  // The message names only the first who chose it, and may come to leave out whoever it names now.
  house.bus.publish("message:reacted", { memberId: id, except: actor.via, news: input });
  return ok({ message });
};
