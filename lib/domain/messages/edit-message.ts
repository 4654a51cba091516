import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { mayEditMessage } from "#lib/domain/policies";
import { candidateNamesIn } from "#lib/domain/messages/candidate-names";
import { writeChange } from "#lib/domain/messages/write-change";

/** Replaces the text of one of the member's own messages. */
export const editMessage: MemberHandler<"message.edit"> = async (services, actor, input) => {
  const channel = services.channels.findWritable(input.channel);
  services.rateLimit.take(actor.member.id);
  const { message } = await writeChange(services, actor, {
    kind: "edit",
    channel,
    messageId: input.id,
    isAllowed: mayEditMessage(actor),
    text: input.text,
    mentionCandidates: candidateNamesIn(input.text),
    at: services.clock.now().toISOString(),
  });
  return ok({ message });
};
