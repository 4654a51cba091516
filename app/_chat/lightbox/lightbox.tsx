import { ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { useEffect, useRef } from "react";
import { longSide } from "#lib/contract/image-size";
import { altOf, type ChannelImage } from "#lib/client/images/channel-image";
import { useChatState, useImageRemoval } from "#app/_chat/use-chat";
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

/** An image as large as the window allows, and the way from it to all others of the channel. */
export function Lightbox({ start, onClose }: { start: ChannelImage; onClose(): void }) {
  const { t } = useTranslations();
  const { shown, turn, hasPrevious, hasNext, neighbours } = useImageNavigation(start);
  const closer = useRef<HTMLButtonElement>(null);
  useDialogFocus(closer);
  usePreloadedImages(neighbours);
  useEffect(() => {
    if (!shown) onClose();
  }, [shown, onClose]);
  const step = (by: 1 | -1) => void turn(by);
  // Where one reads from right to left, the next one lies at the left.
  const across = (by: 1 | -1) => step(isFromRight() ? (by === 1 ? -1 : 1) : by);
  useDialogKeys({ ArrowLeft: () => across(-1), ArrowRight: () => across(1) });

  const me = useChatState((state) => state.member.id);
  const removal = useImageRemoval(shown?.image.id ?? "");
  if (!shown) return null;
  const { image, message } = shown;
  const Stage = longSide(image) ? LongImageStage : LightboxStage;
  const own = message.author.id === me;
  return (
    <>
      <LightboxBar picture={shown} own={own && !removal} closer={closer} onClose={onClose} />
      <div className="relative min-h-0 flex-1">
        {removal ? (
          <ImageDeleteNotice key={image.id} image={image} removal={removal} />
        ) : (
          <Stage key={image.id} image={image} onTurn={across} onLeave={onClose} />
        )}
        {hasPrevious && <Turn icon={ChevronLeft} name={t("image.previous")} place="start-2" onClick={() => step(-1)} />}
        {hasNext && <Turn icon={ChevronRight} name={t("image.next")} place="end-2" onClick={() => step(1)} />}
      </div>
      <LightboxCaption key={image.id} image={image} own={own && !removal} />
      <p aria-live="polite" className="sr-only">
        {image.id !== start.image.id &&
          t("image.shownBy", { description: altOf(image, t), name: message.author.displayName })}
      </p>
    </>
  );
}

const isFromRight = () => document.documentElement.dir === "rtl";

type TurnProps = { icon: LucideIcon; name: string; place: string; onClick(): void };

function Turn({ icon: Icon, name, place, onClick }: TurnProps) {
  return (
    <button
      type="button"
      aria-label={name}
      data-tooltip={name}
      onClick={onClick}
      className={`absolute top-1/2 inline-flex size-11 -translate-y-1/2 items-center justify-center rounded-md bg-page/85 text-soft hover:bg-wash hover:text-ink ${place}`}
    >
      <Icon size={24} strokeWidth={1.5} aria-hidden="true" className="rtl:-scale-x-100" />
    </button>
  );
}
