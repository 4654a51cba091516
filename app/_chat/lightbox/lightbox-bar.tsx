import { Download, Trash2, X } from "lucide-react";
import type { RefObject } from "react";
import type { Picture } from "#lib/client/images/channel-image";
import { clockTime, dayName, fullTime } from "#lib/i18n/dates";
import { useChat } from "#app/_chat/use-chat";
import { useReader } from "#app/_i18n/use-time-zone";
import { useToday } from "#app/_i18n/use-today";
import { useWords } from "#app/_i18n/use-words";
import { CopyLinkButton } from "#app/_chat/message/copy-link-button";
import { Face } from "#app/_site/avatar";
import { IconButton, iconButtonLook } from "#app/_ui/icon-button";

type Props = { picture: Picture; own: boolean; closer: RefObject<HTMLButtonElement | null>; onClose(): void };

/** Whose image it is and of when, and what one can do with it. */
export function LightboxBar({ picture: { image, message }, own, closer, onClose }: Props) {
  const { say } = useWords();
  const chat = useChat();
  const reader = useReader();
  const today = useToday(reader);
  const { displayName } = message.author;
  return (
    <header className="flex h-14 shrink-0 items-center gap-1 ps-3 pe-2">
      <Face name={displayName} />
      <div className="ms-2 min-w-0 flex-1">
        <p className="flex font-semibold">
          <bdi className="truncate">{displayName}</bdi>
        </p>
        <time
          dateTime={message.createdAt}
          data-tooltip={fullTime(message.createdAt, reader)}
          className="block truncate text-12 text-faint tabular-nums"
        >
          {say("message.when", {
            day: dayName(message.createdAt, reader, today),
            time: clockTime(message.createdAt, reader),
          })}
        </time>
      </div>
      {own && (
        <IconButton icon={Trash2} name={say("image.delete")} onClick={() => chat.changes.imageRemovals.begin(image)} />
      )}
      <CopyLinkButton channel={message.channel} seq={message.seq} />
      <a
        href={`${image.url}?download=1`}
        download
        data-tooltip={say("image.download")}
        aria-label={say("image.download")}
        className={iconButtonLook}
      >
        <Download size={20} strokeWidth={1.5} aria-hidden="true" />
      </a>
      <IconButton ref={closer} icon={X} name={say("action.close")} autoFocus onClick={onClose} />
    </header>
  );
}
