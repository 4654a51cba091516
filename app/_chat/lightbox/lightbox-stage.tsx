import { useRef } from "react";
import type { Image } from "#lib/contract/image";
import { altOf } from "#lib/client/images/channel-image";
import { useDialogKeys } from "#app/_ui/hooks/use-dialog-keys";
import { useImageLoading } from "#app/_chat/images/use-image-loading";
import { usePlaceholder } from "#app/_chat/images/use-placeholder";
import { useZoom } from "#app/_chat/lightbox/use-zoom";
import { useTranslations } from "#app/_i18n/use-translations";
import { TryAgain } from "#app/_site/try-again";
import { ZoomButtons } from "#app/_chat/lightbox/zoom-buttons";

type Props = { image: Image; onStep(by: 1 | -1): void; onClose(): void };

/** An image that fits the stage at first, and can be zoomed and panned. */
export function LightboxStage({ image, onStep, onClose }: Props) {
  const { t } = useTranslations();
  const stage = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const { transform, isZoomed, zoomIn, zoomOut, reset } = useZoom(stage, picture, { onStep, onClose });
  useDialogKeys({ "+": zoomIn, "=": zoomIn, "-": zoomOut, "0": reset });
  const { state, retry, addressOf, key, props } = useImageLoading();
  const placeholder = usePlaceholder(image.thumbhash, state === "loading");
  const ratio = image.width / image.height;
  return (
    <>
      <div
        ref={stage}
        className={`absolute inset-0 flex touch-none items-center justify-center overflow-hidden [container-type:size] ${isZoomed ? "cursor-grab active:cursor-grabbing" : ""}`}
      >
        <div
          ref={picture}
          className={`relative shrink-0 bg-cover ${transform.isAnimated ? "transition-transform duration-150" : ""} ${state === "loaded" ? "" : "bg-wash"}`}
          style={{
            width: `min(${image.width}px, 100cqw, 100cqh * ${ratio})`,
            aspectRatio: ratio,
            // The thumbnail is usually loaded already; the placeholder lies under it.
            backgroundImage: placeholder && `url("${image.thumbnailUrl}"), ${placeholder}`,
            transform: `translate(${transform.x}px, ${transform.y}px) scale(${transform.scale})`,
          }}
        >
          {state === "failed" ? (
            <TryAgain
              sentence={t("image.failed")}
              className="absolute inset-0 m-auto flex h-fit w-max flex-col items-center gap-2 text-13 text-soft"
              onRetry={retry}
            />
          ) : (
            <img
              key={key}
              {...props}
              src={addressOf(image.url)}
              alt={altOf(image, t)}
              draggable={false}
              className="size-full select-none"
            />
          )}
        </div>
      </div>
      <ZoomButtons isZoomed={isZoomed} onZoomIn={zoomIn} onZoomOut={zoomOut} />
    </>
  );
}
