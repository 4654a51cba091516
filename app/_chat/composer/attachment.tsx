import { X } from "lucide-react";
import type { ComponentProps, KeyboardEvent } from "react";
import { longSide } from "#lib/contract/image-size";
import type { PendingImage } from "#lib/client/images/pending-image";
import { useTranslations } from "#app/_i18n/use-translations";
import { LocalImage } from "#app/_chat/images/local-image";

type Props = {
  image: PendingImage;
  /** Which one it is, from 0, and of how many. */
  index: number;
  count: number;
  isSelected: boolean;
  onSelect(): void;
  onMove(to: number): void;
  /** Whether it is being dragged, or would give its place to the one that is. */
  dragState: "dragged" | "target" | undefined;
  /** What makes it one that can be dragged. */
  dragHandlers: ComponentProps<"button">;
  onRemove(): void;
};

/** One of the images that go with the next message. It is chosen by a click, and moved by dragging or the arrow keys. */
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
  const position = { place: index + 1, of: count };
  const label = image.alt
    ? t("attachment.placeDescribed", { ...position, description: image.alt })
    : t("attachment.place", position);

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
        aria-label={count === 1 ? t("attachment.removeOnly") : t("attachment.removePlace", { place: index + 1 })}
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

/** Where one reads from right to left, the next one lies at the left. */
const rightwardStep = () => (document.documentElement.dir === "rtl" ? -1 : 1);
