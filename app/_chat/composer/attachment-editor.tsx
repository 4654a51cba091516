import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { limits } from "#lib/contract/limits";
import { focusComposer } from "#lib/client/browser/focus-composer";
import { moveItem } from "#app/_chat/composer/move-item";
import type { PendingImage } from "#lib/client/outbox/pending-message";
import { useDragSort } from "#app/_ui/hooks/use-drag-sort";
import { useTranslations } from "#app/_i18n/use-translations";
import { Attachment } from "#app/_chat/composer/attachment";
import { QualityOption } from "#app/_chat/composer/quality-option";
import { IconButton } from "#app/_ui/icon-button";

type Props = { images: readonly PendingImage[]; onChange(images: readonly PendingImage[]): void };

/** The images that go with the next message, in their order; one of them at a time is described and moved. */
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
    setAnnouncement(t("attachment.moved", { place: to + 1, of: images.length }));
  }

  function remove(from: number) {
    onChange(images.filter((_, index) => index !== from));
    select(images[from + 1]?.id ?? images[from - 1]?.id);
    setAnnouncement(t("attachment.removed", { place: from + 1 }));
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
      <label htmlFor="image-alt" className="mt-2 block text-13 text-soft">
        {images.length === 1
          ? t("attachment.description")
          : t("attachment.descriptionOf", { place: selectedIndex + 1 })}
      </label>
      <div className="mt-1 flex items-center gap-1">
        <input
          id="image-alt"
          value={image.alt}
          maxLength={limits.altLength}
          onChange={({ target }) =>
            onChange(images.map((each) => (each === image ? { ...each, alt: target.value } : each)))
          }
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.nativeEvent.isComposing) event.preventDefault();
          }}
          dir="auto"
          autoComplete="off"
          className="h-8 min-w-0 flex-1 rounded-md border border-edge bg-page px-2 touch:h-11"
        />
        {images.length > 1 && (
          <>
            <IconButton
              icon={ChevronLeft}
              name={t("attachment.moveForward", { place: selectedIndex + 1 })}
              aria-disabled={selectedIndex === 0}
              className="rtl:-scale-x-100"
              onClick={() => move(selectedIndex, selectedIndex - 1)}
            />
            <IconButton
              icon={ChevronRight}
              name={t("attachment.moveBack", { place: selectedIndex + 1 })}
              aria-disabled={selectedIndex === images.length - 1}
              className="rtl:-scale-x-100"
              onClick={() => move(selectedIndex, selectedIndex + 1)}
            />
          </>
        )}
      </div>
      {images.some(({ scaling }) => scaling === "wanted") && <QualityOption images={images} />}
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}
