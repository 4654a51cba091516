import { X } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { focusComposer } from "#lib/client/browser/focus-composer";
import { altOf, type ChannelImage } from "#lib/client/images/channel-image";
import { useTranslations } from "#app/_i18n/use-translations";
import { IconButton } from "#app/_ui/icon-button";
import { LazyModule, useLazyModule } from "#app/_ui/lazy-module";

const lightbox = new LazyModule(() => import("#app/_chat/lightbox/lightbox"));

/** The dialog around a large image. The controls load when it opens. */
export function LightboxDialog({ channelImage, onClosed }: { channelImage: ChannelImage; onClosed(): void }) {
  const { t } = useTranslations();
  const dialog = useRef<HTMLDialogElement>(null);
  // Until they have loaded, or if they can't be, the plain image shows.
  const parts = useLazyModule(lightbox);
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const close = () => dialog.current?.close();
  function onDialogClose() {
    onClosed();
    // The element that opened it may be gone.
    if (document.activeElement === document.body) focusComposer();
  }

  return (
    <dialog
      ref={dialog}
      onClose={onDialogClose}
      aria-label={t("image.label")}
      className="m-0 h-dvh max-h-none w-dvw max-w-none flex-col overflow-hidden bg-page pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] text-ink open:flex"
    >
      {parts ? (
        <parts.Lightbox start={channelImage} onClose={close} />
      ) : (
        <PlainImage channelImage={channelImage} onClose={close} />
      )}
    </dialog>
  );
}

function PlainImage({ channelImage: { image }, onClose }: { channelImage: ChannelImage; onClose(): void }) {
  const { t } = useTranslations();
  return (
    <>
      <div className="flex h-14 shrink-0 items-center justify-end px-2">
        <IconButton icon={X} name={t("action.close")} onClick={onClose} />
      </div>
      <img src={image.url} alt={altOf(image, t)} className="m-auto min-h-0 max-w-full object-contain" />
    </>
  );
}
