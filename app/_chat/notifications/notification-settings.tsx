import { useId } from "react";
import type { Channel } from "#lib/contract/channel";
import { useChat, useChatState } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { DeviceNotifications } from "#app/_chat/notifications/device-notifications";
import { Dialog } from "#app/_ui/dialog";

const choices = ["all", "mentions", "nothing"] as const satisfies readonly Channel["notify"][];

/** Chooses the messages of a channel that notify, and whether this device shows notifications. */
export function NotificationSettings({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useTranslations();
  const chat = useChat();
  const group = useId();
  const channel = useChatState(({ channels }) => channels.find((each) => each.slug === slug));
  if (!channel) return null;
  const name = `#${channel.name}`;
  return (
    <Dialog title={t("notification.title", { channel: name })} closeName={t("action.close")} onClose={onClose}>
      <div className="overflow-y-auto px-4 pb-4">
        <fieldset>
          <legend className="text-13 font-medium text-soft">{t("notification.about")}</legend>
          {choices.map((choice) => (
            <label key={choice} className="flex min-h-9 w-fit items-center gap-2.5 touch:min-h-11">
              <input
                type="radio"
                name={group}
                autoFocus={choice === channel.notify}
                checked={choice === channel.notify}
                onChange={() => void chat.channels.updateSettings(slug, { notify: choice })}
                className="size-4"
              />
              <span>{t(`notification.${choice}`)}</span>
            </label>
          ))}
        </fieldset>
        {channel.muted && <p className="mt-1 text-13 text-faint">{t("notification.muted", { channel: name })}</p>}
        <DeviceNotifications />
      </div>
    </Dialog>
  );
}
