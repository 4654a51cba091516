import { refuse } from "#lib/contract/errors/refuse";
import type { MemberActor } from "#lib/domain/actor";
import { mayDeleteImagesOf, mayDescribeImagesOf } from "#lib/domain/policies";
import type { Services } from "#lib/domain/services/services";
import type { Written } from "#lib/domain/services/message-writer";
import { writeChange } from "#lib/domain/messages/write-change";

type ImageChange = { kind: "describeImage"; alt: string } | { kind: "deleteImage" };

/** Changes one of the member's own images. The id alone is enough, since the image's message names the channel. */
export async function changeImage(
  services: Services,
  actor: MemberActor,
  imageId: string,
  imageChange: ImageChange,
): Promise<Written> {
  services.rateLimit.take(actor.member.id);
  const image = (await services.store.images.find(imageId)) ?? refuse("image_not_found");
  // An archived channel stays as it is, but deleting is always possible.
  const channel = services.channels[imageChange.kind === "deleteImage" ? "find" : "findWritable"](image.slug);
  return writeChange(services, actor, {
    ...imageChange,
    imageId,
    channel,
    messageId: image.messageId,
    isAllowed: imageChange.kind === "deleteImage" ? mayDeleteImagesOf(actor) : mayDescribeImagesOf(actor),
    at: services.clock.now().toISOString(),
  });
}
