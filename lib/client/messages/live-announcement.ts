import type { Message } from "#lib/contract/message";
import { firstIndexFrom, type Feed } from "#lib/client/feed/feed";
import type { Translations } from "#lib/i18n/translations";

/** Messages that are read out one by one; of more it is only told how many they are, and from whom. */
const maxReadOut = 3;
/** Characters of a message that are read out: one can't skip what a live region says. */
const maxTextLength = 280;

/** What others have said after a place: neither history nor what one said oneself. */
export function newFromOthers(feed: Feed, seq: number, me: string): Message[] {
  const after = feed.messages.slice(firstIndexFrom(feed.messages, seq + 1));
  return after.filter(({ author, deletedAt }) => author.id !== me && deletedAt === null);
}

/** Who listens, and how a text sounds without its marks. */
export type Listener = { me: string; plainTextOf(text: string): string };

/** New messages, as they are told to those who listen. */
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
