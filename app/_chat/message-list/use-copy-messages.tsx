import type { ClipboardEvent, RefObject } from "react";
import type { Message } from "#lib/contract/message";
import type { Feed } from "#lib/client/feed/feed";
import { altOf } from "#lib/client/images/channel-image";
import { messagesBetween } from "#lib/client/message-list/message-rows";
import { clockTime, type Reader } from "#lib/i18n/dates";
import { rowOf } from "#app/_chat/message-list/use-pinned-rows";
import { useWords } from "#app/_i18n/use-words";
import type { Words } from "#lib/i18n/words";

/** A selection over several messages is copied as what was said, also what of it is not in the page at the moment. */
export function useCleanCopy(list: RefObject<HTMLElement | null>, feed: Feed, reader: Reader) {
  const { say } = useWords();
  return (event: ClipboardEvent) => {
    const selection = getSelection();
    if (!selection) return;
    const ends = [selection.anchorNode, selection.focusNode].map((node) => rowOf(node, list.current));
    const [one, other] = ends;
    if (typeof one !== "number" || typeof other !== "number" || one === other) return;
    const messages = messagesBetween(feed, Math.min(one, other), Math.max(one, other));
    event.clipboardData.setData("text/plain", textOf(messages, reader, say));
    event.preventDefault();
  };
}

/** A line for each: who, when, what. */
function textOf(messages: readonly Message[], reader: Reader, say: Words["say"]): string {
  return messages
    .filter(({ deletedAt }) => !deletedAt)
    .map(({ author, createdAt, text, images }) => {
      const alts = images.map((image) => `[${altOf(image, say)}]`);
      return `${author.displayName}, ${clockTime(createdAt, reader)}: ${[text, ...alts].filter(Boolean).join(" ")}`;
    })
    .join("\n");
}
