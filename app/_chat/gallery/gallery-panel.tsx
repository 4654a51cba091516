import { X } from "lucide-react";
import { useOpenChannel, useSlug } from "#app/_chat/use-chat";
import { useSidePanel } from "#app/_ui/hooks/use-side-panel";
import { useTranslations } from "#app/_i18n/use-translations";
import { GallerySkeleton } from "#app/_chat/gallery/gallery-skeleton";
import { IconButton } from "#app/_ui/icon-button";
import { LazyModule, useRequested } from "#app/_ui/lazy-module";

const galleryModule = new LazyModule(() => import("#app/_chat/gallery/gallery"));

/** The channel's images beside the conversation, or over it in a narrow window. */
export function GalleryPanel({ onClose }: { onClose(): void }) {
  const { t } = useTranslations();
  const slug = useSlug();
  const name = useOpenChannel()?.name ?? slug;
  const { panel, initialFocus } = useSidePanel(onClose);
  const parts = useRequested(galleryModule, onClose);
  return (
    <aside
      ref={panel}
      id="gallery"
      aria-label={t("gallery.label", { channel: `#${name}` })}
      className="flex w-84 shrink-0 flex-col border-s border-line bg-page pt-[env(safe-area-inset-top)] max-lg:absolute max-lg:inset-0 max-lg:z-drawer max-lg:w-auto max-lg:border-0"
    >
      <header className="flex h-14 shrink-0 items-center justify-between border-b border-line ps-4 pe-2">
        <h2 className="text-15 font-semibold">{t("gallery.title")}</h2>
        <IconButton ref={initialFocus} icon={X} name={t("gallery.close")} onClick={onClose} />
      </header>
      {parts ? <parts.Gallery key={slug} slug={slug} name={name} /> : <GallerySkeleton />}
    </aside>
  );
}
