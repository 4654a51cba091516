import { useEffect, useState } from "react";
import type { PendingImage } from "#lib/client/pending-message";
import { useWords } from "#lib/client/use-words";
import type { AttachedImages } from "#app/_components/attached-images";

type Props = { images: readonly PendingImage[]; onChange(images: readonly PendingImage[]): void };

/** Where the images of a draft stand. What shows them comes after the page, so that nobody waits for it to write. */
export function AttachmentsPlace({ images, onChange }: Props) {
  const { say } = useWords();
  const [Shown, setShown] = useState<typeof AttachedImages | null>(null);
  const wanted = images.length > 0;
  useEffect(() => {
    // Should it fail, it is tried again when the first image is attached.
    import("#app/_components/attached-images").then((module) => setShown(() => module.AttachedImages)).catch(() => {});
  }, [wanted]);
  if (!wanted) return null;
  if (!Shown)
    return (
      <p className="border-b border-line p-2 text-13 text-soft">{say("attachment.count", { count: images.length })}</p>
    );
  return <Shown images={images} onChange={onChange} />;
}
