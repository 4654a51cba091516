import { ZoomIn, ZoomOut } from "lucide-react";
import { useTranslations } from "#app/_i18n/use-translations";
import { IconButton } from "#app/_ui/icon-button";

type Props = { isZoomed: boolean; onZoomIn(): void; onZoomOut(): void };

/** Zoom buttons for mice: touch screens have gestures. */
export function ZoomButtons({ isZoomed, onZoomIn, onZoomOut }: Props) {
  const { t } = useTranslations();
  return (
    <div className="absolute end-2 bottom-2 flex rounded-md bg-page/85 touch:hidden">
      <IconButton icon={ZoomOut} name={t("image.zoomOut")} aria-disabled={!isZoomed} onClick={onZoomOut} />
      <IconButton icon={ZoomIn} name={t("image.zoomIn")} onClick={onZoomIn} />
    </div>
  );
}
