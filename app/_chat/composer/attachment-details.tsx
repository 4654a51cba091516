import { ChevronLeft, ChevronRight } from "lucide-react";
import { limits } from "#lib/contract/limits";
import type { PendingImage } from "#lib/client/images/pending-image";
import { useTranslations } from "#app/_i18n/use-translations";
import { IconButton } from "#app/_ui/icon-button";

type Props = {
  image: PendingImage;
  index: number;
  /** The number of images in the draft. */
  count: number;
  onDescribe(alt: string): void;
  /** Called even with a position outside the draft, since a disabled button stays clickable: the caller checks it. */
  onMove(to: number): void;
};

/** The selected image's description, and buttons that move it. */
export function AttachmentDetails({ image, index, count, onDescribe, onMove }: Props) {
  const { t } = useTranslations();
  return (
    <>
      <label htmlFor="image-alt" className="mt-2 block text-13 text-soft">
        {count === 1 ? t("attachment.description") : t("attachment.descriptionOf", { position: index + 1 })}
      </label>
      <div className="mt-1 flex items-center gap-1">
        <input
          id="image-alt"
          value={image.alt}
          maxLength={limits.altLength}
          onChange={({ target }) => onDescribe(target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.nativeEvent.isComposing) event.preventDefault();
          }}
          dir="auto"
          autoComplete="off"
          className="h-8 min-w-0 flex-1 rounded-md border border-edge bg-page px-2 touch:h-11"
        />
        {count > 1 && (
          <>
            <IconButton
              icon={ChevronLeft}
              name={t("attachment.moveEarlier", { position: index + 1 })}
              aria-disabled={index === 0}
              className="rtl:-scale-x-100"
              onClick={() => onMove(index - 1)}
            />
            <IconButton
              icon={ChevronRight}
              name={t("attachment.moveLater", { position: index + 1 })}
              aria-disabled={index === count - 1}
              className="rtl:-scale-x-100"
              onClick={() => onMove(index + 1)}
            />
          </>
        )}
      </div>
    </>
  );
}
