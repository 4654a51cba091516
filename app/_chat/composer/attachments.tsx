import type { PendingImage } from "#lib/client/outbox/pending-message";
import { useWords } from "#app/_i18n/use-words";
import { AttachedImages } from "#app/_chat/lazy-parts";

type Props = { images: readonly PendingImage[]; onChange(images: readonly PendingImage[]): void };

/** Where the images of a draft stand. */
export function AttachmentsPlace({ images, onChange }: Props) {
  const { say } = useWords();
  if (images.length === 0) return null;
  const count = (
    <p className="border-b border-line p-2 text-13 text-soft">{say("attachment.count", { count: images.length })}</p>
  );
  return <AttachedImages images={images} onChange={onChange} meanwhile={count} />;
}
