import { Ellipsis } from "lucide-react";
import { useTranslations } from "#app/_i18n/use-translations";
import type { ChannelMenuRequest } from "#app/_chat/channels/channel-menu";
import { IconButton } from "#app/_ui/icon-button";

type Props = { slug: string; name: string; className?: string; onMenu(request: ChannelMenuRequest): void };

/** Opens the menu of a channel. */
export function ChannelMenuButton({ slug, name, className, onMenu }: Props) {
  const { t } = useTranslations();
  return (
    <IconButton
      icon={Ellipsis}
      name={t("channel.more", { channel: `#${name}` })}
      aria-haspopup="menu"
      className={className}
      onClick={(event) => onMenu({ slug, at: event.currentTarget })}
    />
  );
}
