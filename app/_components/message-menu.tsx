import { CircleDot, Copy, Link, Pencil, Reply, SmilePlus, Trash2 } from "lucide-react";
import type { Message } from "#lib/contract/message";
import { copyText } from "#lib/client/copy-text";
import { messageAddress } from "#lib/client/paths";
import { useChat, useIsArchived } from "#lib/client/use-chat";
import { useWords } from "#lib/client/use-words";
import type { FloatingProps } from "#app/_ui/floating";
import { Menu } from "#app/_ui/menu";
import type { MenuItem } from "#app/_ui/menu-items";

type Props = Omit<FloatingProps, "label"> & { message: Message; isOwn: boolean; onReact(): void };

/** What one can do with a message: with one's own more, with a deleted one hardly anything, in an archived channel only what changes nothing. */
export function MessageMenu({ message, isOwn, onReact, ...floating }: Props) {
  const { say } = useWords();
  const label = isOwn ? say("message.yours") : say("message.menuOf", { name: message.author.displayName });
  const { link, answers, further, own } = useItems(message, onReact);
  const archived = useIsArchived();
  const groups = message.deletedAt
    ? [[link]]
    : [...(archived ? [] : [answers]), [link, ...further], ...(isOwn ? [archived ? own.slice(1) : own] : [])];
  return <Menu label={label} groups={groups.map((items) => ({ items }))} {...floating} />;
}

type Items = Record<"answers" | "further" | "own", MenuItem[]> & { link: MenuItem };

function useItems(message: Message, onReact: () => void): Items {
  const { say } = useWords();
  const chat = useChat();
  const { id, channel, seq, text } = message;
  const words: MenuItem = { name: say("message.copyText"), icon: Copy, onChoose: () => copyText(text) };
  return {
    link: {
      name: say("message.linkCopy"),
      icon: Link,
      onChoose: () => copyText(messageAddress(channel, seq)),
    },
    answers: [
      { name: say("message.reply"), icon: Reply, keys: "R", onChoose: () => chat.reply(message) },
      { name: say("message.react"), icon: SmilePlus, keys: "+", onChoose: onReact },
    ],
    further: [
      ...(text ? [words] : []),
      { name: say("message.unreadFromHere"), icon: CircleDot, onChoose: () => chat.markUnread(message) },
    ],
    own: [
      { name: say("message.edit"), icon: Pencil, keys: "E", onChoose: () => chat.edits.begin(id, text) },
      { name: say("message.delete"), icon: Trash2, danger: true, onChoose: () => chat.changes.removals.begin(message) },
    ],
  };
}
