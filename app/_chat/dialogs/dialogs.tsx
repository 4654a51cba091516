import type { Overlay } from "#lib/client/overlays";
import { ChannelDetails } from "#app/_chat/channels/channel-details";
import { ShortcutHelp } from "#app/_chat/dialogs/shortcut-help";
import { QuickSwitcher } from "#app/_chat/switcher/quick-switcher";
import { NotificationSettings } from "#app/_chat/notifications/notification-settings";

export type DialogsProps = { overlay: Overlay; onClose(): void };

/** Shows the requested dialog. */
export function Dialogs({ overlay, onClose }: DialogsProps) {
  switch (overlay.kind) {
    case "switcher":
      return <QuickSwitcher onClose={onClose} />;
    case "keys":
      return <ShortcutHelp onClose={onClose} />;
    case "details":
      return <ChannelDetails slug={overlay.slug} onClose={onClose} />;
    case "notifications":
      return <NotificationSettings slug={overlay.slug} onClose={onClose} />;
  }
}
