import { refuse } from "#lib/contract/errors/refuse";
import type { MemberActor } from "#lib/domain/actor";
import type { Services } from "#lib/domain/services/services";
import type { Written } from "#lib/domain/services/message-writer";
import { writeChange } from "#lib/domain/messages/write-change";

type Wish = { kind: "describeImage"; alt: string } | { kind: "deleteImage" };

/** Changes an image of the actor's own. An image is found by its id alone; its message says in which channel it is. */
export async function changeImage(house: Services, actor: MemberActor, imageId: string, wish: Wish): Promise<Written> {
  house.rateLimit.take(actor.member.id);
  const image = (await house.store.images.find(imageId)) ?? refuse("image_not_found");
  // What is archived stays as it is; what somebody wants to be gone has to go all the same.
  const channel = house.channels[wish.kind === "deleteImage" ? "find" : "findWritable"](image.slug);
  return writeChange(house, actor, {
    ...wish,
    imageId,
    channel,
    messageId: image.messageId,
    authorId: actor.member.id,
    at: house.clock.now().toISOString(),
  });
}
