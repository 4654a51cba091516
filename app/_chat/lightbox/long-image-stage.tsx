import { useRef } from "react";
import type { Image } from "#lib/contract/image";
import { longSide } from "#lib/contract/image-size";
import { altOf } from "#lib/client/images/channel-image";
import { useDialogKeys } from "#app/_ui/hooks/use-dialog-keys";
import { useImageLoading } from "#app/_chat/images/use-image-loading";
import { usePlaceholder } from "#app/_chat/images/use-placeholder";
import { useScrollZoom } from "#app/_chat/lightbox/use-scroll-zoom";
import { useStageScroll } from "#app/_chat/lightbox/use-stage-scroll";
import { useTranslations } from "#app/_i18n/use-translations";
import { TryAgain } from "#app/_site/try-again";
import { ZoomButtons } from "#app/_chat/lightbox/zoom-buttons";

type Props = { image: Image; onClose(): void };

/** A long image that fits the stage on its short side. It scrolls along the other and can be zoomed. */
export function LongImageStage({ image, onClose }: Props) {
  const { t } = useTranslations();
  const stage = useRef<HTMLDivElement>(null);
  const side = longSide(image) ?? "height";
  const { scale, zoom, zoomIn, zoomOut, reset, toggle: toggleZoom } = useScrollZoom(stage);
  useDialogKeys({ "+": zoomIn, "=": zoomIn, "-": zoomOut, "0": reset });
  useStageScroll(stage, side, { zoom, toggleZoom, close: onClose });
  const { state, retry, addressOf, key, props } = useImageLoading();
  const placeholder = usePlaceholder(image.thumbhash, state === "loading");
  const isTall = side === "height";
  const across = isTall ? `min(${image.width}px, 100cqw)` : `min(${image.height}px, 100cqh)`;
  const alt = altOf(image, t);
  return (
    <>
      <div
        ref={stage}
        // A scroll container is focusable, and images scroll from the left in all languages.
        tabIndex={0}
        role="group"
        aria-label={t("image.longLarge")}
        dir="ltr"
        className="absolute inset-0 flex overflow-auto overscroll-contain -outline-offset-2 [container-type:size]"
      >
        <div
          className={`relative m-auto shrink-0 bg-no-repeat ${state === "loaded" ? "" : "bg-wash"}`}
          style={{
            [isTall ? "width" : "height"]: `calc(${across} * ${scale})`,
            aspectRatio: `${image.width} / ${image.height}`,
            // The thumbnail with its beginning is usually loaded already; the placeholder lies under it.
            backgroundImage: placeholder && `url("${image.thumbnailUrl}"), ${placeholder}`,
            backgroundSize: isTall ? "100% auto" : "auto 100%",
          }}
        >
          {state === "failed" ? (
            <TryAgain
              sentence={t("image.failed")}
              className="absolute inset-x-0 top-0 mx-auto flex w-max flex-col items-center gap-2 py-12 text-13 text-soft"
              onRetry={retry}
            />
          ) : (
            <img
              key={key}
              {...props}
              src={addressOf(image.url)}
              alt={alt}
              draggable={false}
              className="size-full select-none"
            />
          )}
        </div>
      </div>
      <ZoomButtons isZoomed={scale > 1} onZoomIn={zoomIn} onZoomOut={zoomOut} />
    </>
  );
}
