import { ArrowDownUp } from "lucide-react";
import { useState } from "react";
import { channelsByActivity, useSwitch } from "#lib/client/settings/preferences";
import { useWords } from "#app/_i18n/use-words";
import { IconButton } from "#app/_ui/icon-button";
import { Menu } from "#app/_ui/menu";

/** In which order the channels stand. */
export function ChannelOrderButton() {
  const { say } = useWords();
  const byActivity = useSwitch(channelsByActivity);
  const [at, setAt] = useState<Element | null>(null);
  const items = [
    { name: say("channel.byName"), chosen: !byActivity, onChoose: () => channelsByActivity.set(false) },
    { name: say("channel.byActivity"), chosen: byActivity, onChoose: () => channelsByActivity.set(true) },
  ];
  return (
    <>
      <IconButton
        icon={ArrowDownUp}
        name={say("channel.order")}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAt(currentTarget)}
      />
      {at && <Menu label={say("channel.order")} at={at} groups={[{ items }]} onClose={() => setAt(null)} />}
    </>
  );
}
