import type { Image } from "#lib/contract/image";
import type { Message } from "#lib/contract/message";
import { sizeInBox } from "#lib/client/image-box";
import { useChat, useImageRemoval } from "#lib/client/use-chat";
import { ImageButton } from "#app/_components/image-button";
import { ImageRemovalNote } from "#app/_components/on-demand";

type Props = {
  image: Image;
  message: Message;
  /** The sender's own file shows below it, as long as it loads. */
  covers: boolean;
  onLoad(): void;
};

/** An image in its place among messages. */
export function MessageImage({ image, message, covers, onLoad }: Props) {
  const chat = useChat();
  const removal = useImageRemoval(image.id);
  if (removal) return <ImageRemovalNote image={image} removal={removal} />;
  return (
    <ImageButton
      image={image}
      sizes={`${sizeInBox(image).width}px`}
      covers={covers}
      onLoad={onLoad}
      onShow={() => chat.lookingAt.set(() => ({ image, message }))}
    />
  );
}
