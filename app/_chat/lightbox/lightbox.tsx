import { ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { useEffect, useRef } from "react";
import { longSide } from "#lib/contract/image-size";
import { altOf, type Picture } from "#lib/client/images/channel-image";
import { useChatState, useImageRemoval } from "#app/_chat/use-chat";
import { useDialogKeys } from "#app/_ui/hooks/use-dialog-keys";
import { useFocusKept } from "#app/_ui/hooks/use-dialog-focus";
import { usePreload } from "#app/_chat/lightbox/use-preloaded-images";
import { useWalk } from "#app/_chat/lightbox/use-image-navigation";
import { useWords } from "#app/_i18n/use-words";
import { ImageRemovalNote } from "#app/_chat/images/image-delete-notice";
import { LightboxBar } from "#app/_chat/lightbox/lightbox-bar";
import { LightboxCaption } from "#app/_chat/lightbox/lightbox-caption";
import { LightboxStage } from "#app/_chat/lightbox/lightbox-stage";
import { LongStage } from "#app/_chat/lightbox/long-image-stage";

/** An image as large as the window allows, and the way from it to all others of the channel. */
export function Lightbox({ start, onClose }: { start: Picture; onClose(): void }) {
  const { say } = useWords();
  const { shown, turn, hasPrevious, hasNext, neighbours } = useWalk(start);
  const closer = useRef<HTMLButtonElement>(null);
  useFocusKept(closer);
  usePreload(neighbours);
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
  const Stage = longSide(image) ? LongStage : LightboxStage;
  const own = message.author.id === me;
  return (
    <>
      <LightboxBar picture={shown} own={own && !removal} closer={closer} onClose={onClose} />
      <div className="relative min-h-0 flex-1">
        {removal ? (
          <ImageRemovalNote key={image.id} image={image} removal={removal} />
        ) : (
          <Stage key={image.id} image={image} onTurn={across} onLeave={onClose} />
        )}
        {hasPrevious && (
          <Turn icon={ChevronLeft} name={say("image.previous")} place="start-2" onClick={() => step(-1)} />
        )}
        {hasNext && <Turn icon={ChevronRight} name={say("image.next")} place="end-2" onClick={() => step(1)} />}
      </div>
      <LightboxCaption key={image.id} image={image} own={own && !removal} />
      <p aria-live="polite" className="sr-only">
        {image.id !== start.image.id &&
          say("image.shownBy", { description: altOf(image, say), name: message.author.displayName })}
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
