import { answer } from "#lib/domain/answer";
import type { MemberHandler } from "#lib/domain/handler";
import { callsIn } from "#lib/domain/names/calls";
import { writeChange } from "#lib/domain/write-change";

export const editMessage: MemberHandler<"message.edit"> = async (house, actor, input) => {
  const channel = house.channels.findWritable(input.channel);
  house.rateLimit.take(actor.member.id);
  const { message } = await writeChange(house, actor, {
    kind: "edit",
    channel,
    messageId: input.id,
    authorId: actor.member.id,
    text: input.text,
    calls: callsIn(input.text),
    at: house.clock.now().toISOString(),
  });
  return answer({ message });
};
