import type { Image } from "#lib/contract/image";
import type { Message } from "#lib/contract/message";
import type { Translations } from "#lib/i18n/translations";

/** An image, and the message that it belongs to. */
export type ChannelImage = { image: Image; message: Message };

/** All images of messages, in the order in which they stand in the channel. */
export function imagesOf(messages: readonly Message[]): ChannelImage[] {
  return messages.flatMap((message) => message.images.map((image) => ({ image, message })));
}

/** Where a picture stands among others; -1 where it is not there (any more). */
export function indexOfImage(picture: ChannelImage, among: readonly ChannelImage[]): number {
  return among.findIndex(({ image }) => image.id === picture.image.id);
}

/** What one looks at when the picture that one was looking at is gone: the next one, or at the end the last. */
export function closestRemaining(gone: ChannelImage, among: readonly ChannelImage[]): ChannelImage | undefined {
  return among.find(({ message }) => message.seq >= gone.message.seq) ?? among.at(-1);
}

/** What is said of an image to those who can't see it. */
export const altOf = ({ alt }: Pick<Image, "alt">, t: Translations["t"]): string => alt || t("image.undescribed");
