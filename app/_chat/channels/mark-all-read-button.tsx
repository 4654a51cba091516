import { CheckCheck } from "lucide-react";
import { useChat, useChatState } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { IconButton } from "#app/_ui/icon-button";

/** Shown while another channel than the open one has unread messages. */
export function MarkAllReadButton() {
  const { t } = useTranslations();
  const chat = useChat();
  const anything = useChatState(({ channels, slug, manuallyUnread }) =>
    channels.some((channel) => channel.unread > 0 && (channel.slug !== slug || channel.slug === manuallyUnread)),
  );
  if (!anything) return null;
  return (
    <IconButton
      icon={CheckCheck}
      name={t("channel.readAll")}
      keys="Shift+Esc"
      onClick={() => void chat.unread.markAllRead()}
    />
  );
}
