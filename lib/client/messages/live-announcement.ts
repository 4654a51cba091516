import type { Message } from "#lib/contract/message";
import { firstIndexFrom, type Feed } from "#lib/client/feed/feed";
import type { Translations } from "#lib/i18n/translations";

/** For more messages at once, only their number and authors are announced. */
const maxReadOut = 3;
/** In characters: a live region can't be skipped. */
const maxTextLength = 280;

/** New messages of others after a `seq`. */
export function newFromOthers(feed: Feed, seq: number, me: string): Message[] {
  const after = feed.messages.slice(firstIndexFrom(feed.messages, seq + 1));
  return after.filter(({ author, deletedAt }) => author.id !== me && deletedAt === null);
}

export type Listener = { me: string; plainTextOf(text: string): string };

/** The text of new messages for screen readers. */
export function announcementOf(messages: readonly Message[], words: Translations, listener: Listener): string {
  if (messages.length <= maxReadOut) return messages.map((message) => announce(message, words, listener)).join("\n");
  const names = [...new Set(messages.map(({ author }) => author.displayName))];
  return words.t("message.announcedMany", { count: messages.length, names: words.list(names.slice(0, maxReadOut)) });
}

function announce(
  { author, text, images, mentions }: Message,
  { t }: Translations,
  { me, plainTextOf }: Listener,
): string {
  const descriptions = images.map(({ alt }) => t("image.announced", { description: alt || t("image.noDescription") }));
  const said = mentions.some(({ id }) => id === me) ? "message.announcedMention" : "message.announced";
  return [t(said, { name: author.displayName, text: truncate(plainTextOf(text)) }), ...descriptions].join(" ");
}

const truncate = (text: string): string => (text.length > maxTextLength ? `${text.slice(0, maxTextLength)}…` : text);
