import { Download, Trash2, X } from "lucide-react";
import type { RefObject } from "react";
import type { ChannelImage } from "#lib/client/images/channel-image";
import { clockTime, dayName, fullTime } from "#lib/i18n/dates";
import { useChat } from "#app/_chat/use-chat";
import { useTimeZone } from "#app/_i18n/use-time-zone";
import { useToday } from "#app/_i18n/use-today";
import { useTranslations } from "#app/_i18n/use-translations";
import { CopyLinkButton } from "#app/_chat/message/copy-link-button";
import { Avatar } from "#app/_site/avatar";
import { IconButton, iconButtonClassName } from "#app/_ui/icon-button";

type Props = {
  channelImage: ChannelImage;
  isOwn: boolean;
  closeButton: RefObject<HTMLButtonElement | null>;
  onClose(): void;
};

/** The image's author and time, and its actions. */
export function LightboxBar({ channelImage: { image, message }, isOwn, closeButton, onClose }: Props) {
  const { t } = useTranslations();
  const chat = useChat();
  const timeZone = useTimeZone();
  const today = useToday(timeZone);
  const { displayName } = message.author;
  return (
    <header className="flex h-14 shrink-0 items-center gap-1 ps-3 pe-2">
      <Avatar name={displayName} />
      <div className="ms-2 min-w-0 flex-1">
        <p className="flex font-semibold">
          <bdi className="truncate">{displayName}</bdi>
        </p>
        <time
          dateTime={message.createdAt}
          data-tooltip={fullTime(message.createdAt, timeZone)}
          className="block truncate text-12 text-faint tabular-nums"
        >
          {t("message.when", {
            day: dayName(message.createdAt, timeZone, today),
            time: clockTime(message.createdAt, timeZone),
          })}
        </time>
      </div>
      {isOwn && (
        <IconButton
          icon={Trash2}
          name={t("image.delete")}
          onClick={() => chat.messages.imageDeletions.schedule(image)}
        />
      )}
      <CopyLinkButton channel={message.channel} seq={message.seq} />
      <a
        href={`${image.url}?download=1`}
        download
        data-tooltip={t("image.download")}
        aria-label={t("image.download")}
        className={iconButtonClassName}
      >
        <Download size={20} strokeWidth={1.5} aria-hidden="true" />
      </a>
      <IconButton ref={closeButton} icon={X} name={t("action.close")} autoFocus onClick={onClose} />
    </header>
  );
}
