import { refuse } from "#lib/contract/refusal";
import type { MemberActor } from "#lib/domain/actor";
import type { House } from "#lib/domain/house";
import type { Written } from "#lib/domain/message-writer";
import { writeChange } from "#lib/domain/write-change";

type Wish = { kind: "describeImage"; alt: string } | { kind: "deleteImage" };

/** Changes an image of the actor's own. An image is found by its id alone; its message says in which channel it is. */
export async function changeImage(house: House, actor: MemberActor, imageId: string, wish: Wish): Promise<Written> {
  house.rateLimit.take(actor.member.id);
  const image = (await house.store.images.find(imageId)) ?? refuse("image_not_found");
  return writeChange(house, actor, {
    ...wish,
    imageId,
    channel: { id: image.channelId, slug: image.slug },
    messageId: image.messageId,
    authorId: actor.member.id,
    at: house.clock.now().toISOString(),
  });
}
