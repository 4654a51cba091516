import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { ChannelOrderButton } from "#app/_chat/channels/channel-order-button";
import { ChannelForm } from "#app/_chat/lazy-parts";
import { IconButton } from "#app/_ui/icon-button";
import { MarkAllReadButton } from "#app/_chat/channels/mark-all-read-button";

/** The header of the list of channels, with the form that creates one. */
export function NewChannel({ onDone }: { onDone(): void }) {
  const { t } = useTranslations();
  const chat = useChat();
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  function close() {
    setWriting(false);
    opener.current?.focus();
  }

  function open(slug: string) {
    setWriting(false);
    chat.navigation.open(slug);
    onDone();
  }

  return (
    <>
      <div className="flex h-9 shrink-0 items-center justify-between ps-2 touch:h-11">
        <h2 className="text-12 font-medium text-faint">{t("channel.list")}</h2>
        <div className="flex">
          <MarkAllReadButton />
          <ChannelOrderButton />
          <IconButton
            ref={opener}
            icon={Plus}
            name={t("channel.new")}
            aria-expanded={writing}
            onClick={() => (writing ? close() : setWriting(true))}
          />
        </div>
      </div>
      {writing && <ChannelForm onOpen={open} onCancel={close} />}
    </>
  );
}
