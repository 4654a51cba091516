/** An emoji as `/emoji/<language>` serves it. */
export type Emoji = {
  emoji: string;
  name: string;
  /** Words that find it, among them its short codes, parted by spaces. */
  words: string;
  /** Its short codes, parted by spaces. Not in what an older server has sent. */
  codes?: string;
  /** How it is typed by signs, the shortest way. */
  emoticon?: string;
  /** Its place in `emojiGroups`. */
  group: number;
};

export const emojiLanguages = ["en", "es"] as const;

/** By their numbers in Unicode's own data; 2 are the parts that others are made of. */
export const emojiGroups = [0, 1, 3, 4, 5, 6, 7, 8, 9] as const;

const loaded = new Map<string, Promise<readonly Emoji[]>>();

/** All emoji in a language, fetched when they are first asked for. Empty without a connection: then they are asked for again. */
export function loadEmoji(language: string): Promise<readonly Emoji[]> {
  const held = loaded.get(language);
  if (held) return held;
  const asked = fetchEmoji(language).catch(() => {
    loaded.delete(language);
    return [];
  });
  loaded.set(language, asked);
  return asked;
}

async function fetchEmoji(language: string): Promise<readonly Emoji[]> {
  const known = emojiLanguages.find((one) => one === language) ?? emojiLanguages[0];
  // A portal may have answered in Parley's place, and its answer be kept by the browser.
  return askForEmoji(known, "default").catch(() => askForEmoji(known, "reload"));
}

async function askForEmoji(language: string, cache: RequestCache): Promise<Emoji[]> {
  const response = await fetch(`/emoji/${language}`, { cache });
  const all: unknown = response.ok ? await response.json() : null;
  if (!Array.isArray(all)) throw new Error(`Emoji answered ${response.status}.`);
  // It was made by app/emoji from the very same type.
  return all as Emoji[];
}
