import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { mayDeleteMessage } from "#lib/domain/policies";
import { writeChange } from "#lib/domain/messages/write-change";
import { removeImages } from "#lib/domain/images/remove-images";

/** Deletes one of the member's own messages and the files of its images. */
export const deleteMessage: MemberHandler<"message.delete"> = async (services, actor, input) => {
  const channel = services.channels.find(input.channel);
  services.rateLimit.take(actor.member.id);
  const { message, removedImages } = await writeChange(services, actor, {
    kind: "delete",
    channel,
    messageId: input.id,
    isAllowed: mayDeleteMessage(actor),
    at: services.clock.now().toISOString(),
  });
  await removeImages(services, removedImages);
  return ok({ message });
};
