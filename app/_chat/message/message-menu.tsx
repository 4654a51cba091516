import { CircleDot, Copy, Link, Pencil, Reply, SmilePlus, Trash2 } from "lucide-react";
import type { Message } from "#lib/contract/message";
import { sentence } from "#lib/i18n/sentence";
import { messageAddress } from "#lib/client/navigation/paths";
import { fullTime } from "#lib/i18n/dates";
import { copyWithToast } from "#lib/client/toast";
import { useChat, useIsArchived } from "#app/_chat/use-chat";
import { useTimeZone } from "#app/_i18n/use-time-zone";
import { useTranslations } from "#app/_i18n/use-translations";
import type { FloatingProps } from "#app/_ui/floating";
import { Menu } from "#app/_ui/menu";
import type { MenuItem } from "#app/_ui/menu-items";

type Props = Omit<FloatingProps, "label"> & { message: Message; isOwn: boolean; onReact(): void };

/**
 * The menu of a message. Own messages have more items, deleted ones hardly any, and in an archived channel only those
 * that change nothing remain, and Delete. Its heading gives the times for those who can't hover over them in the list.
 */
export function MessageMenu({ message, isOwn, onReact, ...floating }: Props) {
  const { t } = useTranslations();
  const label = isOwn ? t("message.yours") : t("message.menuOf", { name: message.author.displayName });
  const { link, answers, further, edit, remove } = useItems(message, onReact);
  const archived = useIsArchived();
  const [first = [], ...others] = message.deletedAt
    ? [[link]]
    : [...(archived ? [] : [answers]), [link, ...further], ...(isOwn ? [archived ? [remove] : [edit, remove]] : [])];
  const groups = [{ name: useTimeHeading(message), items: first }, ...others.map((items) => ({ items }))];
  return <Menu label={label} groups={groups} {...floating} />;
}

function useTimeHeading({ createdAt, editedAt }: Message): string {
  const { t } = useTranslations();
  const timeZone = useTimeZone();
  const edited = editedAt && t("message.editedAt", { time: fullTime(editedAt, timeZone) });
  return [fullTime(createdAt, timeZone), ...(edited ? [edited] : [])].join("\n");
}

type Items = Record<"answers" | "further", MenuItem[]> & Record<"link" | "edit" | "remove", MenuItem>;

function useItems(message: Message, onReact: () => void): Items {
  const { t } = useTranslations();
  const chat = useChat();
  const { id, channel, seq, text } = message;
  const copyText: MenuItem = {
    name: t("message.copyText"),
    icon: Copy,
    onChoose: () => void copyWithToast(chat.toast, text, sentence("message.textCopied")),
  };
  return {
    link: {
      name: t("message.linkCopy"),
      icon: Link,
      onChoose: () => void copyWithToast(chat.toast, messageAddress(channel, seq), sentence("message.linkCopied")),
    },
    answers: [
      { name: t("message.reply"), icon: Reply, keys: "R", onChoose: () => chat.drafts.reply(message) },
      { name: t("message.react"), icon: SmilePlus, keys: "+", onChoose: onReact },
    ],
    further: [
      ...(text ? [copyText] : []),
      { name: t("message.markUnread"), icon: CircleDot, onChoose: () => void chat.unread.markUnread(channel, seq) },
    ],
    edit: { name: t("message.edit"), icon: Pencil, keys: "E", onChoose: () => chat.edits.begin(id, text) },
    remove: {
      name: t("message.delete"),
      icon: Trash2,
      danger: true,
      onChoose: () => chat.messages.deletions.schedule(message),
    },
  };
}
