/** An emoji as `/emoji/<language>` serves it. */
export type Emoji = {
  emoji: string;
  name: string;
  /** Search keywords, short codes included, separated by spaces. */
  words: string;
  /** Short codes, separated by spaces. Missing in the answer of an older server. */
  codes?: string;
  /** The shortest emoticon. */
  emoticon?: string;
  /** An index of `emojiGroups`. */
  group: number;
};

export const emojiLanguages = ["en", "es"] as const;

/** Group numbers of Unicode's data; group 2 are components of other emoji. */
export const emojiGroups = [0, 1, 3, 4, 5, 6, 7, 8, 9] as const;

const loaded = new Map<string, Promise<readonly Emoji[]>>();

/** All emoji in a language, fetched at the first call. Empty without a connection: the next call fetches again. */
export function loadEmoji(language: string): Promise<readonly Emoji[]> {
  const cached = loaded.get(language);
  if (cached) return cached;
  const asked = fetchEmoji(language).catch(() => {
    loaded.delete(language);
    return [];
  });
  loaded.set(language, asked);
  return asked;
}

async function fetchEmoji(language: string): Promise<readonly Emoji[]> {
  const known = emojiLanguages.find((one) => one === language) ?? emojiLanguages[0];
  // A captive portal may have answered instead, and the browser may have cached its answer.
  return askForEmoji(known, "default").catch(() => askForEmoji(known, "reload"));
}

async function askForEmoji(language: string, cache: RequestCache): Promise<Emoji[]> {
  const response = await fetch(`/emoji/${language}`, { cache });
  const all: unknown = response.ok ? await response.json() : null;
  if (!Array.isArray(all)) throw new Error(`Emoji answered ${response.status}.`);
  // app/emoji builds it from the same type.
  return all as Emoji[];
}
