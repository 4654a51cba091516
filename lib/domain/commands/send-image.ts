import type { MemberActor } from "#lib/domain/actor";
import { answer } from "#lib/domain/answer";
import type { MemberHandler } from "#lib/domain/handler";
import type { House } from "#lib/domain/house";
import { dropImage, keepImage } from "#lib/domain/image-files";
import { newId } from "#lib/domain/new-id";
import { postMessage, sameMessage } from "#lib/domain/post-message";

export const sendImage: MemberHandler<"image.send"> = async (house, actor, input) => {
  const { clientId, text, alt } = input;
  const channel = house.channels.find(input.channel);
  house.rateLimit.take(actor.member.id);
  // A repeat is answered before the costly work of decoding.
  const existing = await house.store.messages.findByClientId(actor.member.id, clientId);
  if (existing) return answer({ message: sameMessage(existing, { channel, text }) });

  const id = newId();
  const processed = await house.images.process(input.image);
  await keepImage(house, id, processed);

  const { width, height, thumbhash, display, thumbnail } = processed;
  const image = {
    id,
    width,
    height,
    alt,
    thumbhash,
    contentType: display.contentType,
    displayBytes: display.byteLength,
    thumbnailBytes: thumbnail.byteLength,
  };
  return postWithImage(house, actor, { channel, clientId, text, replyTo: null, images: [image] });
};

/** The bytes stay only when the message that owns them is new. */
async function postWithImage(house: House, actor: MemberActor, draft: Parameters<typeof postMessage>[2]) {
  const dropAll = () => Promise.all(draft.images.map(({ id }) => dropImage(house, id)));
  try {
    const posted = await postMessage(house, actor, draft);
    if (!posted.created) await dropAll();
    return posted;
  } catch (error) {
    await dropAll();
    throw error;
  }
}
