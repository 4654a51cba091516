import { isMentionable } from "#lib/contract/is-mentionable";
import type { Emoji } from "#lib/client/emoji";
import { folded } from "#lib/client/folded";

/** What can take the place of a token. */
export type Suggestion = {
  key: string;
  /** What is written, without the space behind it. */
  insert: string;
  name: string;
  /** The emoji, where it is one; members have their faces. */
  sign: string | null;
};

const most = 8;

/** Only those whom it would mention. */
export const memberSuggestions = (query: string, names: readonly string[]): Suggestion[] =>
  bestOf(query, [...new Set(names)].filter(isMentionable), (name) => name).map((name) => ({
    key: `member ${name}`,
    insert: `@${name}`,
    name,
    sign: null,
  }));

export const channelSuggestions = (query: string, channels: readonly { slug: string; name: string }[]): Suggestion[] =>
  bestOf(query, channels, ({ name, slug }) => `${name} ${slug}`).map(({ slug, name }) => ({
    key: `channel ${slug}`,
    insert: `#${slug}`,
    name,
    sign: "#",
  }));

export const emojiSuggestions = (query: string, all: readonly Emoji[]): Suggestion[] =>
  findEmoji(query, all)
    .slice(0, most)
    .map(({ emoji, name }) => ({ key: `emoji ${emoji}`, insert: emoji, name, sign: emoji }));

/** Those whose name or words begin with every word of the query, the names first. */
export function findEmoji(query: string, all: readonly Emoji[]): Emoji[] {
  const wanted = words(query);
  const matches = (text: string) => wanted.every((word) => words(text).some((own) => own.startsWith(word)));
  const named = all.filter(({ name }) => matches(name));
  const known = new Set(named);
  return [...named, ...all.filter((emoji) => !known.has(emoji) && matches(`${emoji.name} ${emoji.words}`))];
}

/** Those that begin with the query, then those with a word that does; each group in the order given. */
function bestOf<Item>(query: string, items: readonly Item[], textOf: (item: Item) => string): Item[] {
  const wanted = folded(query);
  const first = items.filter((item) => folded(textOf(item)).startsWith(wanted));
  const known = new Set(first);
  const others = items.filter(
    (item) => !known.has(item) && words(textOf(item)).some((word) => word.startsWith(wanted)),
  );
  return [...first, ...others].slice(0, most);
}

const words = (text: string): string[] =>
  folded(text)
    .split(/[\s_-]+/)
    .filter(Boolean);
