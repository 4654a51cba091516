import { useEffect, useEffectEvent } from "react";
import type { Message } from "#lib/contract/message";
import { messageAtSeq, type Feed } from "#lib/client/feed/feed";
import { isTextField } from "#app/_ui/is-text-field";
import type { ListView } from "#app/_chat/message-list/use-message-rows";
import { useIsArchived } from "#app/_chat/use-chat";
import { rowOf } from "#app/_chat/message-list/use-retained-rows";
import { useRowFocus } from "#app/_chat/message-list/use-row-focus";

type RowActions = {
  openMenu(message: Message, at: Element): void;
  openReactions(message: Message, at: Element): void;
  reply(message: Message): void;
  edit(message: Message): void;
};

/**
 * The keys of a focused message: its most frequent actions, and moving to other messages.
 * @returns the row that had the focus last
 */
export function useRowKeys(feed: Feed, { list, virtualList, count }: ListView, actions: RowActions) {
  const isArchived = useIsArchived();
  const { current, move } = useRowFocus(list, virtualList, count);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event;
    const row = target instanceof Element ? rowOf(target, list.current) : null;
    if (row === null || !(target instanceof Element) || isForElsewhere(event, target)) return;
    if (move(key, row) || runAction(key, row, target)) event.preventDefault();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    const element = list.current;
    element?.addEventListener("keydown", listener);
    return () => element?.removeEventListener("keydown", listener);
  }, [list]);

  function runAction(key: string, row: number, target: Element): boolean {
    const message = messageAtSeq(feed, row + 1);
    // Without the menu button there is no menu: the message is being edited or deleted.
    const button = target.closest("article")?.querySelector("[aria-haspopup=menu]");
    if (!message || !button) return false;
    if (key === "Enter" && target.matches("article")) actions.openMenu(message, button);
    else if (message.deletedAt || isArchived) return false;
    else if (key === "+") actions.openReactions(message, button);
    else if (key.toLowerCase() === "r") actions.reply(message);
    else if (key.toLowerCase() === "e") actions.edit(message);
    else return false;
    return true;
  }

  return current;
}

/** Keys with modifiers are the browser's; keys in a field are text. */
function isForElsewhere({ ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent, target: Element): boolean {
  return ctrlKey || metaKey || altKey || defaultPrevented || isTextField(target);
}
