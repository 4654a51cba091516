import { Ellipsis, Reply, SmilePlus, type LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import type { Message } from "#lib/contract/message";
import { useChat, useIsArchived } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import type { PopupRequest } from "#app/_chat/message/message-popup";

type Props = {
  message: Message;
  isOwn: boolean;
  /** Whether Tab stops here: in one row of the list. */
  isCurrent: boolean;
  onRequest(request: PopupRequest): void;
};

/** Buttons for a message's most frequent actions and for its menu. They show on hover and on keyboard focus. */
export function MessageToolbar({ message, isOwn, isCurrent, onRequest }: Props) {
  const { t } = useTranslations();
  const chat = useChat();
  const answerable = !useIsArchived() && !message.deletedAt;
  const more = isOwn ? t("message.moreAbout") : t("message.moreAboutOther", { name: message.author.displayName });
  const tabIndex = isCurrent ? 0 : -1;
  const requestAt = (action: PopupRequest["action"]) => (event: { currentTarget: Element }) =>
    onRequest({ action, message, at: event.currentTarget });
  return (
    // On touch screens a long press opens the menu, and these invisible buttons must not catch taps.
    <div className="absolute end-1 -top-2.5 flex rounded-md border print:hidden border-line bg-page opacity-0 pointed:group-hover:opacity-100 keyed:group-focus-visible:opacity-100 keyed:focus-within:opacity-100 touch:pointer-events-none">
      {answerable && (
        <>
          <ToolbarButton
            icon={SmilePlus}
            name={t("message.react")}
            data-tooltip={`${t("message.react")} (+)`}
            tabIndex={tabIndex}
            aria-haspopup="dialog"
            onClick={requestAt("react")}
          />
          <ToolbarButton
            icon={Reply}
            name={t("message.reply")}
            data-tooltip={`${t("message.reply")} (R)`}
            tabIndex={tabIndex}
            onClick={() => chat.drafts.reply(message)}
          />
        </>
      )}
      <ToolbarButton
        icon={Ellipsis}
        name={more}
        data-tooltip={t("message.more")}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        onClick={requestAt("menu")}
      />
    </div>
  );
}

type ToolbarButtonProps = ComponentProps<"button"> & { icon: LucideIcon; name: string; "data-tooltip": string };

function ToolbarButton({ icon: Icon, name, ...props }: ToolbarButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      {...props}
      className="inline-flex size-7 items-center justify-center rounded-md text-faint hover:bg-wash hover:text-ink"
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}
