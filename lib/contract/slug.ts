/** Variation selectors choose between forms of one character and are invisible by themselves. */
const variationSelectors = /[\uFE00-\uFE0F]/g;

/** The same characters, whichever of their forms was chosen. */
export function withoutVariations(text: string): string {
  return text.replace(variationSelectors, "");
}

/** A text as slugs have it: without differences of case, width and form. */
export function foldForSlug(text: string): string {
  return withoutVariations(text).normalize("NFKC").toLowerCase().normalize("NFC");
}

/** What stands in slugs besides letters, accents and digits. */
const pictures = "\\p{Extended_Pictographic}\\p{Regional_Indicator}\\p{Emoji_Modifier}";
/** What is neither letter, digit nor emoji separates words in a slug. */
const separators = new RegExp(`[^\\p{L}\\p{M}\\p{N}${pictures}]+`, "gu");

/** The part of an address that a channel of this name has, however long. Empty where a name has nothing for it. */
export function slugOf(name: string): string {
  return foldForSlug(name).replace(separators, "-").replace(/^-|-$/g, "");
}

/** Behind a # that stands at the beginning of a word; each character once, so that it is found in one go. */
const reference = new RegExp(`(?<![\\p{L}\\p{N}_/&])#([\\p{L}\\p{M}\\p{N}${pictures}\\u200D\\uFE0F_-]{1,160})`, "gu");

/** A #, and the word behind it that may name a channel. */
export type ChannelCandidate = { at: number; word: string };

export function channelCandidatesIn(text: string): ChannelCandidate[] {
  return Array.from(text.matchAll(reference), ({ index, 1: word = "" }) => ({ at: index, word }));
}

/** What of such a word may be the channel's name, the longest first: an emoji or a dash may follow it. */
export function namesIn(word: string): string[] {
  const withoutTail = (name: string) => name.replace(/(?:[-_]|\u200D|\uFE0F)+$/, "");
  const letters = word.slice(0, Math.max(0, word.search(new RegExp(`[${pictures}]`, "u"))));
  return [...new Set([withoutTail(word), withoutTail(letters)])].filter((name) => name !== "");
}
