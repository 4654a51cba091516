import type { AskedProps } from "#app/_components/asked-place";
import { ChannelDetails } from "#app/_components/channel-details";
import { KeyMap } from "#app/_components/key-map";
import { Switcher } from "#app/_components/switcher";
import { TellingChoice } from "#app/_components/telling-choice";

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
