import { limits } from "#lib/contract/limits";
import type { Violation } from "#lib/contract/errors/reasons";
import { maxUnits } from "#lib/contract/units";

/**
 * A message's text as it is stored: as it was sent, with line ends normalised to \n. Nothing is trimmed inside and
 * nothing is escaped: showing it safely is the page's task.
 */
export function normalizeText(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Text without a visible character. */
const invisible = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;

export const isInvisible = (text: string): boolean => invisible.test(text);

/** Finds the rule that a text breaks; undefined when it can be sent. */
export function textViolation(text: string, options: { mayBeEmpty?: boolean } = {}): Violation | undefined {
  if (!text.isWellFormed()) return { reason: "text_not_unicode" };
  if (text.includes("\0")) return { reason: "text_null_character" };
  if (!options.mayBeEmpty && isInvisible(text)) return { reason: "text_empty" };
  if (countCharacters(text) > limits.textLength) return { reason: "text_too_long", limit: limits.textLength };
  return undefined;
}

/** Composes a slug as slugs are stored (NFC). A string too long for a slug stays as it is, since composing could be slow. */
export const composeSlug = (slug: string): string => (slug.length > maxUnits.slug ? slug : slug.normalize("NFC"));

/** Folds a name for search, without case, accents, width and punctuation: `jose` finds `José`. */
export function searchKey(name: string): string {
  const letters = name.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().toLowerCase();
  return letters.replace(/[\p{P}\p{Z}]+/gu, " ").trim();
}

/** Characters as people count them in limits: code points, so that an emoji outside the BMP is one, not two. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
