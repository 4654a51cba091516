import { PanelLeftClose, X } from "lucide-react";
import { useRef } from "react";
import { focusFirstChannel, useDrawer } from "#app/_chat/channels/use-drawer";
import { useFocusFallback } from "#app/_ui/hooks/use-focus-fallback";
import { useAppearance } from "#app/_site/use-appearance";
import { useFocusOnChange } from "#app/_ui/hooks/use-focus-on-change";
import { useTranslations } from "#app/_i18n/use-translations";
import { ErrorBoundary } from "#app/_site/error-boundary";
import { ChannelList } from "#app/_chat/channels/channel-list";
import { IconButton } from "#app/_ui/icon-button";
import { NewChannel } from "#app/_chat/channels/new-channel";
import { Account } from "#app/_chat/people/account";
import { SidebarResizer } from "#app/_chat/lazy-parts";
import { Wordmark } from "#app/_site/wordmark";

type Props = { open: boolean; onClose(): void };

/** The list of channels: a column on the desktop, a drawer on a phone. */
export function ChannelSidebar({ open, onClose }: Props) {
  const { t } = useTranslations();
  const { panel, closeAfterNavigation } = useDrawer(open, onClose);
  const { appearance, changeAppearance } = useAppearance();
  const hideButton = useRef<HTMLButtonElement>(null);
  useFocusOnChange(hideButton, !appearance.sidebarCollapsed);
  // Channels move in the list, and the button that marks all as read disappears.
  useFocusFallback(panel, () => focusFirstChannel(panel.current));
  // A phone does not lay out the closed drawer. It opens without delay, so that it can take the focus.
  const closedClassName =
    "max-md:invisible max-md:-translate-x-full rtl:max-md:translate-x-full max-md:[content-visibility:hidden] max-md:transition-discrete max-md:transition-[translate,visibility,content-visibility]";
  const positionClassName = open ? "translate-x-0 max-md:transition-[translate]" : closedClassName;
  return (
    <>
      {open && (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className="fixed inset-0 z-over bg-scrim md:hidden"
          onClick={onClose}
        />
      )}
      <aside
        ref={panel}
        aria-label={t("people.channelsAndYou")}
        id="channels"
        className={`relative flex w-(--panel-width) shrink-0 flex-col bg-panel pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] max-md:absolute max-md:inset-y-0 max-md:start-0 max-md:z-drawer md:max-w-[45vw] max-md:w-[min(20rem,85vw)] max-md:duration-150 ${positionClassName} ${appearance.sidebarCollapsed ? "md:hidden" : ""}`}
      >
        <div className="flex h-14 shrink-0 items-center justify-between ps-4 pe-2">
          <Wordmark />
          <IconButton
            ref={hideButton}
            icon={PanelLeftClose}
            name={t("appearance.hideChannels")}
            className="max-md:hidden rtl:-scale-x-100"
            onClick={() => changeAppearance({ sidebarCollapsed: true })}
          />
          <IconButton icon={X} name={t("channel.listClose")} className="md:hidden" onClick={onClose} />
        </div>
        <nav aria-label={t("channel.list")} className="flex min-h-0 flex-1 flex-col overflow-y-auto px-2">
          <ErrorBoundary>
            <NewChannel onDone={closeAfterNavigation} />
          </ErrorBoundary>
          <ErrorBoundary>
            <ChannelList onFollow={closeAfterNavigation} />
          </ErrorBoundary>
        </nav>
        <ErrorBoundary>
          <Account />
        </ErrorBoundary>
        <SidebarResizer />
      </aside>
    </>
  );
}
