import { ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { useEffect, useRef } from "react";
import { longSide } from "#lib/contract/image-size";
import { altOf, type ChannelImage } from "#lib/client/images/channel-image";
import { useChatState } from "#app/_chat/use-chat";
import { useImageDeletion } from "#app/_chat/images/use-image-deletion";
import { useDialogKeys } from "#app/_ui/hooks/use-dialog-keys";
import { useDialogFocus } from "#app/_ui/hooks/use-dialog-focus";
import { usePreloadedImages } from "#app/_chat/lightbox/use-preloaded-images";
import { useImageNavigation } from "#app/_chat/lightbox/use-image-navigation";
import { useTranslations } from "#app/_i18n/use-translations";
import { ImageDeleteNotice } from "#app/_chat/images/image-delete-notice";
import { LightboxBar } from "#app/_chat/lightbox/lightbox-bar";
import { LightboxCaption } from "#app/_chat/lightbox/lightbox-caption";
import { LightboxStage } from "#app/_chat/lightbox/lightbox-stage";
import { LongImageStage } from "#app/_chat/lightbox/long-image-stage";

/** An image as large as the window allows, with navigation through all images of the channel. */
export function Lightbox({ start, onClose }: { start: ChannelImage; onClose(): void }) {
  const { t } = useTranslations();
  const { shown, step, hasPrevious, hasNext, neighbours } = useImageNavigation(start);
  const closeButton = useRef<HTMLButtonElement>(null);
  useDialogFocus(closeButton);
  usePreloadedImages(neighbours);
  useEffect(() => {
    if (!shown) onClose();
  }, [shown, onClose]);
  const onStep = (by: 1 | -1) => void step(by);
  // In right-to-left languages the next image is on the left.
  const stepOnScreen = (by: 1 | -1) => onStep(isRightToLeft() ? (by === 1 ? -1 : 1) : by);
  useDialogKeys({ ArrowLeft: () => stepOnScreen(-1), ArrowRight: () => stepOnScreen(1) });

  const me = useChatState((state) => state.member.id);
  const deletion = useImageDeletion(shown?.image.id ?? "");
  if (!shown) return null;
  const { image, message } = shown;
  const Stage = longSide(image) ? LongImageStage : LightboxStage;
  const isOwn = message.author.id === me;
  return (
    <>
      <LightboxBar channelImage={shown} isOwn={isOwn && !deletion} closeButton={closeButton} onClose={onClose} />
      <div className="relative min-h-0 flex-1">
        {deletion ? (
          <ImageDeleteNotice key={image.id} image={image} deletion={deletion} />
        ) : (
          <Stage key={image.id} image={image} onStep={stepOnScreen} onClose={onClose} />
        )}
        {hasPrevious && (
          <StepButton
            icon={ChevronLeft}
            name={t("image.previous")}
            positionClassName="start-2"
            onClick={() => onStep(-1)}
          />
        )}
        {hasNext && (
          <StepButton icon={ChevronRight} name={t("image.next")} positionClassName="end-2" onClick={() => onStep(1)} />
        )}
      </div>
      <LightboxCaption key={image.id} image={image} isOwn={isOwn && !deletion} />
      <p aria-live="polite" className="sr-only">
        {image.id !== start.image.id &&
          t("image.shownBy", { description: altOf(image, t), name: message.author.displayName })}
      </p>
    </>
  );
}

const isRightToLeft = () => document.documentElement.dir === "rtl";

type StepButtonProps = { icon: LucideIcon; name: string; positionClassName: string; onClick(): void };

function StepButton({ icon: Icon, name, positionClassName, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      data-tooltip={name}
      onClick={onClick}
      className={`absolute top-1/2 inline-flex size-11 -translate-y-1/2 items-center justify-center rounded-md bg-page/85 text-soft hover:bg-wash hover:text-ink ${positionClassName}`}
    >
      <Icon size={24} strokeWidth={1.5} aria-hidden="true" className="rtl:-scale-x-100" />
    </button>
  );
}
