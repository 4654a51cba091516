import { useState } from "react";
import { focusComposer } from "#lib/client/browser/focus-composer";
import { moveItem } from "#app/_chat/composer/move-item";
import type { PendingImage } from "#lib/client/images/pending-image";
import { useDragSort } from "#app/_ui/hooks/use-drag-sort";
import { useTranslations } from "#app/_i18n/use-translations";
import { Attachment } from "#app/_chat/composer/attachment";
import { AttachmentDetails } from "#app/_chat/composer/attachment-details";
import { QualityOption } from "#app/_chat/composer/quality-option";

type Props = { images: readonly PendingImage[]; onChange(images: readonly PendingImage[]): void };

/** The images that go with the next message, in order. The selected one can be described and moved. */
export function AttachmentEditor({ images, onChange }: Props) {
  const { t } = useTranslations();
  const [selectedId, select] = useState<string>();
  const [announcement, setAnnouncement] = useState("");
  const { drag, handlers } = useDragSort(move);
  const selectedIndex = Math.max(
    0,
    images.findIndex(({ id }) => id === selectedId),
  );
  const image = images[selectedIndex];
  if (!image) return null;

  function move(from: number, to: number) {
    if (to < 0 || to >= images.length || from === to) return;
    select(images[from]?.id);
    onChange(moveItem(images, from, to));
    setAnnouncement(t("attachment.moved", { position: to + 1, of: images.length }));
  }

  function remove(from: number) {
    onChange(images.filter((_, index) => index !== from));
    select(images[from + 1]?.id ?? images[from - 1]?.id);
    setAnnouncement(t("attachment.removed", { position: from + 1 }));
    focusComposer();
  }

  return (
    <div role="group" aria-label={t("attachment.group")} className="border-b border-line p-2">
      <ol className="-m-1 flex max-h-[30dvh] flex-wrap gap-2 overflow-y-auto p-1">
        {images.map((each, index) => (
          <Attachment
            key={each.id}
            image={each}
            index={index}
            count={images.length}
            isSelected={index === selectedIndex}
            onSelect={() => select(each.id)}
            onMove={(to) => move(index, to)}
            dragState={drag?.from === index ? "dragged" : drag?.over === index ? "target" : undefined}
            dragHandlers={handlers(index)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <AttachmentDetails
        image={image}
        index={selectedIndex}
        count={images.length}
        onDescribe={(alt) => onChange(images.map((each) => (each === image ? { ...each, alt } : each)))}
        onMove={(to) => move(selectedIndex, to)}
      />
      {images.some(({ scaling }) => scaling === "wanted") && <QualityOption images={images} />}
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}
