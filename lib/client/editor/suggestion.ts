import { mentionOf } from "#lib/contract/mention-of";
import type { Emoji } from "#lib/client/messages/emoji";
import { foldText } from "#lib/client/text/fold-text";

/** A replacement for a token. */
export type Suggestion = {
  key: string;
  /** The text to insert, without the space after it. */
  insert: string;
  name: string;
  /** The emoji or #; null for members, who have avatars. */
  symbol: string | null;
};

const maxSuggestions = 8;

/** Only names that can be mentioned. */
export function memberSuggestions(query: string, names: readonly string[]): Suggestion[] {
  const mentions = [...new Set(names)].flatMap((name) => {
    const insert = mentionOf(name);
    return insert === null ? [] : [{ key: `member ${name}`, insert, name, symbol: null }];
  });
  return bestOf(query, mentions, ({ name }) => name);
}

export const channelSuggestions = (query: string, channels: readonly { slug: string; name: string }[]): Suggestion[] =>
  bestOf(query, channels, ({ name, slug }) => `${name} ${slug}`).map(({ slug, name }) => ({
    key: `channel ${slug}`,
    insert: `#${slug}`,
    name,
    symbol: "#",
  }));

export const emojiSuggestions = (query: string, all: readonly Emoji[]): Suggestion[] =>
  findEmoji(query, all)
    .slice(0, maxSuggestions)
    .map(({ emoji, name }) => ({ key: `emoji ${emoji}`, insert: emoji, name, symbol: emoji }));

/**
 * The emoji whose name or keywords match every word of the query: exact names and codes first, then emoji with an emoticon
 * (❤️ is <3), then other names, then keywords.
 */
export function findEmoji(query: string, all: readonly Emoji[]): Emoji[] {
  const ranked = all.map((emoji) => ({ emoji, rank: emojiRank(emoji, words(query)) }));
  return ranked
    .filter(({ rank }) => rank < Infinity)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ emoji }) => emoji);
}

function emojiRank({ name, codes = "", words: tags, emoticon }: Emoji, wanted: readonly string[]): number {
  const whole = wanted.join(" ");
  const isWhole = (text: string) => words(text).join(" ") === whole;
  const matches = (text: string) => wanted.every((word) => words(text).some((own) => own.startsWith(word)));
  if (isWhole(name) || codes.split(" ").some(isWhole)) return 0;
  // The shortest emoticon is the plainest: <3 before </3.
  if (matches(name)) return emoticon && tags.split(" ").some(isWhole) ? emoticon.length / 100 : 1;
  return matches(`${name} ${tags}`) ? 2 : Infinity;
}

/** The items that begin with the query, then those with a word that does, each group in the given order. */
function bestOf<Item>(query: string, items: readonly Item[], textOf: (item: Item) => string): Item[] {
  const wanted = foldText(query);
  const first = items.filter((item) => foldText(textOf(item)).startsWith(wanted));
  const known = new Set(first);
  const others = items.filter(
    (item) => !known.has(item) && words(textOf(item)).some((word) => word.startsWith(wanted)),
  );
  return [...first, ...others].slice(0, maxSuggestions);
}

const words = (text: string): string[] =>
  foldText(text)
    .split(/[\s_-]+/)
    .filter(Boolean);
