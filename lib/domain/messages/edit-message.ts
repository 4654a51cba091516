import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { callsIn } from "#lib/domain/messages/mention-candidates";
import { writeChange } from "#lib/domain/messages/write-change";

export const editMessage: MemberHandler<"message.edit"> = async (house, actor, input) => {
  const channel = house.channels.findWritable(input.channel);
  house.rateLimit.take(actor.member.id);
  const { message } = await writeChange(house, actor, {
    kind: "edit",
    channel,
    messageId: input.id,
    authorId: actor.member.id,
    text: input.text,
    mentionCandidates: callsIn(input.text),
    at: house.clock.now().toISOString(),
  });
  return ok({ message });
};
