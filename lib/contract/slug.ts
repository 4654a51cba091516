/** Variation selectors choose between forms of one character and are invisible by themselves. */
const variationSelectors = /[\uFE00-\uFE0F]/g;

/** Removes variation selectors, so that all forms of a character are equal. */
export function withoutVariations(text: string): string {
  return text.replace(variationSelectors, "");
}

/** Folds case, width and form, as slugs need it. */
export function foldForSlug(text: string): string {
  return withoutVariations(text).normalize("NFKC").toLowerCase().normalize("NFC");
}

/** Emoji, which slugs may contain besides letters, accents and digits. */
const pictures = "\\p{Extended_Pictographic}\\p{Regional_Indicator}\\p{Emoji_Modifier}";
/** Anything else separates words in a slug. */
const separators = new RegExp(`[^\\p{L}\\p{M}\\p{N}${pictures}]+`, "gu");

/** Makes the slug of a channel name, of any length. Empty where the name has no letter, digit or emoji. */
export function slugOf(name: string): string {
  return foldForSlug(name).replace(separators, "-").replace(/^-|-$/g, "");
}

/** A # at the beginning of a word, and the word after it. Each character matches once, so the search is linear. */
const reference = new RegExp(`(?<![\\p{L}\\p{N}_/&])#([\\p{L}\\p{M}\\p{N}${pictures}\\u200D\\uFE0F_-]{1,160})`, "gu");

/** A #, and the word behind it that may name a channel. */
export type ChannelCandidate = { at: number; word: string };

export function channelCandidatesIn(text: string): ChannelCandidate[] {
  return Array.from(text.matchAll(reference), ({ index, 1: word = "" }) => ({ at: index, word }));
}

/** Lists the parts of such a word that may be the channel's name, the longest first: an emoji or dash may follow it. */
export function namesIn(word: string): string[] {
  const withoutTail = (name: string) => name.replace(/(?:[-_]|\u200D|\uFE0F)+$/, "");
  const letters = word.slice(0, Math.max(0, word.search(new RegExp(`[${pictures}]`, "u"))));
  return [...new Set([withoutTail(word), withoutTail(letters)])].filter((name) => name !== "");
}
