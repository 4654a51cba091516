import type { AskedProps } from "#app/_chat/dialogs/dialog-host";
import { ChannelDetails } from "#app/_chat/channels/channel-details";
import { KeyMap } from "#app/_chat/dialogs/shortcut-help";
import { Switcher } from "#app/_chat/switcher/quick-switcher";
import { TellingChoice } from "#app/_chat/notifications/notification-settings";

/** What one has asked for, in a dialog of its own. */
export function AskedDialog({ asked, onClose }: AskedProps) {
  switch (asked.kind) {
    case "switcher":
      return <Switcher onClose={onClose} />;
    case "keys":
      return <KeyMap onClose={onClose} />;
    case "details":
      return <ChannelDetails slug={asked.slug} onClose={onClose} />;
    case "telling":
      return <TellingChoice slug={asked.slug} onClose={onClose} />;
  }
}
