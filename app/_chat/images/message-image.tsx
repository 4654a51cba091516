import type { Image } from "#lib/contract/image";
import type { Message } from "#lib/contract/message";
import { fitInBox } from "#lib/client/images/fit-in-box";
import { useChat } from "#app/_chat/use-chat";
import { useImageDeletion } from "#app/_chat/images/use-image-deletion";
import { useEagerLoading } from "#app/_chat/images/use-eager-loading";
import { ImageButton } from "#app/_chat/images/image-button";
import { ImageDeleteNotice } from "#app/_chat/lazy-parts";

type Props = {
  image: Image;
  message: Message;
  /** The sender's own file shows below it while it loads. */
  hasPreview: boolean;
  onLoad(): void;
};

/** An image of a message. */
export function MessageImage({ image, message, hasPreview, onLoad }: Props) {
  const chat = useChat();
  const deletion = useImageDeletion(image.id);
  // With several images only the layout knows their widths, and so which file to load.
  const isEager = useEagerLoading() && message.images.length === 1;
  if (deletion) return <ImageDeleteNotice image={image} deletion={deletion} />;
  return (
    <ImageButton
      image={image}
      sizes={`min(${fitInBox(image).width}px, 100vw - 5rem)`}
      isEager={isEager}
      hasPreview={hasPreview}
      onLoad={onLoad}
      onOpen={() => chat.lightboxImage.set(() => ({ image, message }))}
    />
  );
}
