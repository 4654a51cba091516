import type { ClipboardEvent, RefObject } from "react";
import type { Message } from "#lib/contract/message";
import type { Feed } from "#lib/client/feed/feed";
import { altOf } from "#lib/client/images/channel-image";
import { messagesBetween } from "#lib/client/message-list/message-rows";
import { clockTime, type TimeZoneAndLocale } from "#lib/i18n/dates";
import { rowOf } from "#app/_chat/message-list/use-retained-rows";
import { useTranslations } from "#app/_i18n/use-translations";
import type { Translations } from "#lib/i18n/translations";

/** Copies a selection over several messages as text, including messages that are not rendered. */
export function useCopyMessages(list: RefObject<HTMLElement | null>, feed: Feed, timeZone: TimeZoneAndLocale) {
  const { t } = useTranslations();
  return (event: ClipboardEvent) => {
    const selection = getSelection();
    if (!selection) return;
    const ends = [selection.anchorNode, selection.focusNode].map((node) => rowOf(node, list.current));
    const [one, other] = ends;
    if (typeof one !== "number" || typeof other !== "number" || one === other) return;
    const messages = messagesBetween(feed, Math.min(one, other), Math.max(one, other));
    event.clipboardData.setData("text/plain", textOf(messages, timeZone, t));
    event.preventDefault();
  };
}

/** One line per message: author, time, text. */
function textOf(messages: readonly Message[], timeZone: TimeZoneAndLocale, t: Translations["t"]): string {
  return messages
    .filter(({ deletedAt }) => !deletedAt)
    .map(({ author, createdAt, text, images }) => {
      const alts = images.map((image) => `[${altOf(image, t)}]`);
      return `${author.displayName}, ${clockTime(createdAt, timeZone)}: ${[text, ...alts].filter(Boolean).join(" ")}`;
    })
    .join("\n");
}
