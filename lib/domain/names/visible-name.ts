import type { Violation, Reason } from "#lib/contract/errors/reasons";
import { countCharacters } from "#lib/contract/text";

/** Patterns that a name must not contain, each with the reason to give. */
const forbidden: readonly [RegExp, Reason][] = [
  [/\p{Cc}/u, "name_control_character"],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u, "name_turns_direction"],
  [/(?<![\p{Extended_Pictographic}\d#*])\uFE0F/u, "name_invisible_character"],
  [/(?!\uFE0F)[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\u{1D159}]/u, "name_invisible_character"],
  [/[\p{Cn}\p{Co}]/u, "name_unassigned_character"],
  [/[\p{Zl}\p{Zp}]/u, "name_many_lines"],
  [/^\p{M}/u, "name_loose_accent"],
  [/[\p{M}\p{Emoji_Modifier}]{9,}/u, "name_piled_accents"],
];

/** Allowed on average, enough for accents, tones, flags and the syllables of Indic scripts. */
const codePointsPerCharacter = 4;

/** Brings a name into its stored form: NFC, trimmed, single spaces inside. */
export function normalizeName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\p{Zs}+/gu, " ")
    .trim();
}

/**
 * Finds the rule that a normalised name breaks; undefined when it can be used.
 * @param maximum in visible characters (grapheme clusters)
 */
export function nameViolation(name: string, maximum: number): Violation | undefined {
  if (!name.isWellFormed()) return { reason: "name_not_unicode" };
  if (name === "") return { reason: "name_empty" };
  for (const [pattern, reason] of forbidden) if (pattern.test(name)) return { reason };
  if (shortenName(name, maximum) !== name) return { reason: "name_too_long", limit: maximum };
  return undefined;
}

/** Cuts a name to a number of visible characters, and to the code points that so many may have. */
export function shortenName(name: string, maximum: number): string {
  let [units, codePoints] = [0, 0];
  for (const character of firstCharacters(name, maximum)) {
    codePoints += countCharacters(character);
    if (codePoints > maximum * codePointsPerCharacter) break;
    units += character.length;
  }
  return name.slice(0, units);
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Takes the first visible characters of a text. It stops there, since a segmenter is slow on long texts. */
export function firstCharacters(text: string, maximum: number): string[] {
  const found: string[] = [];
  for (const { segment } of graphemes.segment(text)) if (found.push(segment) === maximum) break;
  return found;
}
