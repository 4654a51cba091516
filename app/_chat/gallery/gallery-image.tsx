import type { ChannelImage } from "#lib/client/images/channel-image";
import { useChat } from "#app/_chat/use-chat";
import { useImageDeletion } from "#app/_chat/images/use-image-deletion";
import { ImageButton } from "#app/_chat/images/image-button";
import { ImageDeleteNotice } from "#app/_chat/images/image-delete-notice";

type Props = { channelImage: ChannelImage; isTabStop: boolean; onFocus(): void };

/** An image in the gallery, cropped to a square. */
export function GalleryImage({ channelImage, isTabStop, onFocus }: Props) {
  const chat = useChat();
  const { image, message } = channelImage;
  const deletion = useImageDeletion(image.id);
  return (
    <li className="relative aspect-square overflow-hidden rounded-md bg-wash" data-tooltip={message.author.displayName}>
      {deletion ? (
        <ImageDeleteNotice image={image} deletion={deletion} />
      ) : (
        <ImageButton
          image={image}
          sizes="110px"
          tabIndex={isTabStop ? 0 : -1}
          onFocus={onFocus}
          onOpen={() => chat.lightboxImage.set(() => channelImage)}
        />
      )}
    </li>
  );
}
