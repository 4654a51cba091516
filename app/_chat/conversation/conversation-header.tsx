import { Images, Menu } from "lucide-react";
import { useRef, useState } from "react";
import { useOpenChannel, useSlug } from "#app/_chat/use-chat";
import { useAppearance } from "#app/_site/use-appearance";
import { useUnreadBadge } from "#app/_chat/conversation/use-unread-badge";
import { useFocusOnChange } from "#app/_ui/hooks/use-focus-on-change";
import { useTranslations } from "#app/_i18n/use-translations";
import type { ChannelMenuRequest } from "#app/_chat/channels/channel-menu";
import { ChannelMenuButton } from "#app/_chat/channels/channel-menu-button";
import { ChannelMenu } from "#app/_chat/lazy-parts";
import { IconButton } from "#app/_ui/icon-button";
import { PeopleHere } from "#app/_chat/people/people-here";
import { PrintedAt } from "#app/_chat/conversation/printed-at";

export type HeaderProps = { galleryOpen: boolean; onOpenSidebar(): void; onToggleGallery(): void };

export function ConversationHeader({ galleryOpen, onOpenSidebar, onToggleGallery }: HeaderProps) {
  const { t } = useTranslations();
  const slug = useSlug();
  const channel = useOpenChannel();
  const { sidebarCollapsed } = useAppearance().appearance;
  const showButton = useRef<HTMLButtonElement>(null);
  useFocusOnChange(showButton, sidebarCollapsed);
  const [menu, setMenu] = useState<ChannelMenuRequest | null>(null);
  useUnreadBadge();
  return (
    <header
      className={`flex h-14 shrink-0 items-center gap-2 border-b border-line ps-2 pe-2 md:pe-4 ${sidebarCollapsed ? "" : "md:ps-6"}`}
    >
      <IconButton
        ref={showButton}
        icon={Menu}
        name={t("channel.listShow")}
        className={sidebarCollapsed ? "" : "md:hidden"}
        onClick={onOpenSidebar}
      />
      <div className="flex min-w-0 flex-1 items-center gap-1">
        <h1
          id="channel-heading"
          // Touch needs no focus ring.
          tabIndex={-1}
          className="flex min-w-0 text-17 font-semibold touch:outline-none"
        >
          <span aria-hidden="true" className="me-0.5 font-normal text-faint">
            #
          </span>
          {/* Truncated at the end of the name, whatever the page's direction. */}
          <bdi translate="no" className="truncate" data-tooltip={channel?.name ?? slug}>
            {channel?.name ?? slug}
          </bdi>
        </h1>
        {/* Beside the name, because the online members load later and take room at the end. */}
        {channel && <ChannelMenuButton slug={slug} name={channel.name} onMenu={setMenu} />}
        {channel?.topic && (
          <p className="hidden min-w-0 flex-1 pt-0.5 text-13 text-faint sm:flex" data-tooltip={channel.topic}>
            <bdi className="truncate">{channel.topic}</bdi>
          </p>
        )}
      </div>
      <PrintedAt />
      {menu && <ChannelMenu request={menu} onClose={() => setMenu(null)} />}
      {channel && <PeopleHere />}
      {channel && (
        <IconButton
          icon={Images}
          name={t("gallery.open")}
          aria-expanded={galleryOpen}
          aria-controls="gallery"
          className={galleryOpen ? "bg-accent-wash text-ink" : ""}
          onClick={onToggleGallery}
        />
      )}
    </header>
  );
}
