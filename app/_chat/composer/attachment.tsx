import { X } from "lucide-react";
import type { ComponentProps, KeyboardEvent } from "react";
import { longSide } from "#lib/contract/image-size";
import type { PendingImage } from "#lib/client/images/pending-image";
import { useTranslations } from "#app/_i18n/use-translations";
import { LocalImage } from "#app/_chat/images/local-image";

type Props = {
  image: PendingImage;
  /** Its position in the draft, from 0. */
  index: number;
  count: number;
  isSelected: boolean;
  onSelect(): void;
  onMove(to: number): void;
  /** Whether it is being dragged, or is where the dragged one would be dropped. */
  dragState: "dragged" | "target" | undefined;
  /** The listeners of `useDragSort`. */
  dragHandlers: ComponentProps<"button">;
  onRemove(): void;
};

/** An image in the draft. A click selects it; dragging and the arrow keys move it. */
export function Attachment({
  image,
  index,
  count,
  isSelected,
  onSelect,
  dragState,
  dragHandlers,
  onMove,
  onRemove,
}: Props) {
  const { t } = useTranslations();
  const values = { position: index + 1, of: count };
  const label = image.alt
    ? t("attachment.positionDescribed", { ...values, description: image.alt })
    : t("attachment.position", values);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Delete" || event.key === "Backspace") onRemove();
    else if (event.key === "ArrowLeft") onMove(index - rightwardStep());
    else if (event.key === "ArrowRight") onMove(index + rightwardStep());
    else return;
    event.preventDefault();
  }

  return (
    <li className={`relative size-20 touch:size-24 ${dragState === "dragged" ? "opacity-50" : ""}`}>
      <button
        {...dragHandlers}
        type="button"
        aria-pressed={isSelected}
        aria-label={label}
        aria-keyshortcuts="ArrowLeft ArrowRight Delete"
        onClick={onSelect}
        onKeyDown={onKeyDown}
        className={`relative block size-full touch-pan-y overflow-hidden rounded-md bg-wash ${isSelected && count > 1 ? "ring-2 ring-accent forced-colors:outline-2 forced-colors:outline-offset-2" : ""} ${dragState === "target" ? "outline-2 outline-offset-2 outline-accent outline-dashed" : ""}`}
      >
        <LocalImage file={image.file} isLong={longSide(image) !== null} alt="" />
      </button>
      <button
        type="button"
        aria-label={count === 1 ? t("attachment.removeOnly") : t("attachment.removeAt", { position: index + 1 })}
        data-tooltip={t("attachment.remove")}
        onClick={onRemove}
        className="absolute end-0 top-0 flex size-8 items-start justify-end p-1 touch:size-11"
      >
        <span className="flex size-6 items-center justify-center rounded-md bg-page text-soft hover:text-ink">
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </span>
      </button>
    </li>
  );
}

/** In right-to-left languages the next image is on the left. */
const rightwardStep = () => (document.documentElement.dir === "rtl" ? -1 : 1);
