import { ArrowDownUp } from "lucide-react";
import { useState } from "react";
import { channelsByActivity } from "#lib/client/settings/preferences";
import { usePreference } from "#app/_site/use-preference";
import { useTranslations } from "#app/_i18n/use-translations";
import { IconButton } from "#app/_ui/icon-button";
import { Menu } from "#app/_ui/menu";

/** Chooses the order of the channels. */
export function ChannelOrderButton() {
  const { t } = useTranslations();
  const byActivity = usePreference(channelsByActivity);
  const [menuAnchor, setMenuAnchor] = useState<Element | null>(null);
  const items = [
    { name: t("channel.byName"), chosen: !byActivity, onChoose: () => channelsByActivity.set(false) },
    { name: t("channel.byActivity"), chosen: byActivity, onChoose: () => channelsByActivity.set(true) },
  ];
  return (
    <>
      <IconButton
        icon={ArrowDownUp}
        name={t("channel.order")}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setMenuAnchor(currentTarget)}
      />
      {menuAnchor && (
        <Menu label={t("channel.order")} at={menuAnchor} groups={[{ items }]} onClose={() => setMenuAnchor(null)} />
      )}
    </>
  );
}
