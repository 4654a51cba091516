import type { ChannelImage } from "#lib/client/images/channel-image";
import { useChat, useImageRemoval } from "#app/_chat/use-chat";
import { ImageButton } from "#app/_chat/images/image-button";
import { ImageDeleteNotice } from "#app/_chat/images/image-delete-notice";

type Props = { picture: ChannelImage; isStop: boolean; onFocus(): void };

/** An image among all of the channel, cut to a square. */
export function GalleryImage({ picture, isStop, onFocus }: Props) {
  const chat = useChat();
  const { image, message } = picture;
  const removal = useImageRemoval(image.id);
  return (
    <li className="relative aspect-square overflow-hidden rounded-md bg-wash" data-tooltip={message.author.displayName}>
      {removal ? (
        <ImageDeleteNotice image={image} removal={removal} />
      ) : (
        <ImageButton
          image={image}
          sizes="110px"
          tabIndex={isStop ? 0 : -1}
          onFocus={onFocus}
          onShow={() => chat.lookingAt.set(() => picture)}
        />
      )}
    </li>
  );
}
