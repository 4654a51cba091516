import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";
import { writeChange } from "#lib/domain/messages/write-change";
import { removeImages } from "#lib/domain/images/remove-images";

export const deleteMessage: MemberHandler<"message.delete"> = async (house, actor, input) => {
  const channel = house.channels.find(input.channel);
  house.rateLimit.take(actor.member.id);
  const { message, removedImages } = await writeChange(house, actor, {
    kind: "delete",
    channel,
    messageId: input.id,
    authorId: actor.member.id,
    at: house.clock.now().toISOString(),
  });
  await removeImages(house, removedImages);
  return ok({ message });
};
