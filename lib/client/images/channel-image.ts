import type { Image } from "#lib/contract/image";
import type { Message } from "#lib/contract/message";
import type { Translations } from "#lib/i18n/translations";

export type ChannelImage = { image: Image; message: Message };

/** All images of the messages, in the order of the channel. */
export function imagesOf(messages: readonly Message[]): ChannelImage[] {
  return messages.flatMap((message) => message.images.map((image) => ({ image, message })));
}

/** -1 where the image is not among them (any more). */
export function indexOfImage(picture: ChannelImage, among: readonly ChannelImage[]): number {
  return among.findIndex(({ image }) => image.id === picture.image.id);
}

/** The image to show after one was deleted: the next one, or the last. */
export function closestRemaining(gone: ChannelImage, among: readonly ChannelImage[]): ChannelImage | undefined {
  return among.find(({ message }) => message.seq >= gone.message.seq) ?? among.at(-1);
}

/** The alt text, or a stand-in for it. */
export const altOf = ({ alt }: Pick<Image, "alt">, t: Translations["t"]): string => alt || t("image.undescribed");
