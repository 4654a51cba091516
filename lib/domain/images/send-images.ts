import { refuse } from "#lib/contract/errors/refuse";
import type { MemberHandler } from "#lib/domain/handler";
import { ok } from "#lib/domain/result";
import { dropImages, letGo, ingestImages } from "#lib/domain/images/ingest-images";
import { findRepeated, postMessage } from "#lib/domain/messages/post-message";

export const sendImages: MemberHandler<"image.send"> = async (house, actor, input) => {
  const { clientId, text, replyTo } = input;
  const channel = house.channels.find(input.channel);
  house.rateLimit.take(actor.member.id);
  // A repeat is answered before the costly work of decoding.
  const existing = await findRepeated(house, actor, { channel, clientId, text, replyTo, images: input.image });
  if (existing) return ok({ message: existing, receipts: [] });
  if (channel.isArchived) refuse("channel_archived");

  const uploads = input.image.map((path, index) => ({ path, alt: input.alt[index] ?? "" }));
  const taken = await ingestImages(house, actor.member.id, uploads);
  try {
    const images = taken.map(({ image }) => image);
    const posted = await postMessage(house, actor, { channel, clientId, text, replyTo, images });
    // The bytes stay only when the message that owns them is new.
    if (!posted.created) await dropImages(house, taken);
    const receipts = posted.created ? taken.flatMap(({ receipt }) => receipt ?? []) : [];
    return { ...posted, output: { ...posted.output, receipts } };
  } catch (error) {
    await dropImages(house, taken);
    throw error;
  } finally {
    letGo(house, taken);
  }
};
