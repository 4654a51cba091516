import { refuse } from "#lib/contract/errors/refuse";
import type { MemberHandler } from "#lib/domain/handler";
import { ok } from "#lib/domain/result";
import { discardImages, releaseUploads, ingestImages } from "#lib/domain/images/ingest-images";
import { mayWriteIn } from "#lib/domain/policies";
import { findRepeated, postMessage } from "#lib/domain/messages/post-message";

/** Processes uploaded images and writes the message that owns them. A repeat is answered with the first message. */
export const sendImages: MemberHandler<"image.send"> = async (services, actor, input) => {
  const { clientId, text, replyTo } = input;
  const channel = services.channels.find(input.channel);
  services.rateLimit.take(actor.member.id);
  // Answer a repeat before the expensive decoding.
  const existing = await findRepeated(services, actor, { channel, clientId, text, replyTo, images: input.image });
  if (existing) return ok({ message: existing, receipts: [] });
  if (!mayWriteIn(channel)) refuse("channel_archived");

  const uploads = input.image.map((path, index) => ({ path, alt: input.alt[index] ?? "" }));
  const ingested = await ingestImages(services, actor.member.id, uploads);
  try {
    const images = ingested.map(({ image }) => image);
    const posted = await postMessage(services, actor, { channel, clientId, text, replyTo, images });
    // Keep the files only if this message is new: a repeat has its own.
    if (!posted.created) await discardImages(services, ingested);
    const receipts = posted.created ? ingested.flatMap(({ receipt }) => receipt ?? []) : [];
    return { ...posted, output: { ...posted.output, receipts } };
  } catch (error) {
    await discardImages(services, ingested);
    throw error;
  } finally {
    releaseUploads(services, ingested);
  }
};
