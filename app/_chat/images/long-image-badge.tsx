import { MoveVertical } from "lucide-react";
import { useTranslations } from "#app/_i18n/use-translations";

/** Says that an image is cropped: in words if there is room for them. */
export function LongImageBadge({ side }: { side: "height" | "width" }) {
  const { t } = useTranslations();
  return (
    <span
      aria-hidden="true"
      className="absolute start-1.5 bottom-1.5 flex items-center gap-1 rounded-md bg-page px-1.5 py-1 text-12 text-ink"
    >
      <MoveVertical size={16} strokeWidth={1.5} className={side === "width" ? "rotate-90" : ""} />
      <span className="hidden pe-0.5 @min-[13rem]:inline">{t("image.long")}</span>
    </span>
  );
}
