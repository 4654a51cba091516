import type { Violation, Reason } from "#lib/contract/errors/reasons";
import { countCharacters } from "#lib/contract/text";

/** What people must not be able to hide in a name, each with what they are told. */
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

/** What a visible character is made of, on average: accents, tones, flags and the syllables of Indic scripts. */
const codePointsPerCharacter = 4;

/** The form in which a name is kept: NFC, no space around it, single spaces inside. */
export function normalizeName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\p{Zs}+/gu, " ")
    .trim();
}

/**
 * Why a normalised name can't be used; undefined when it can.
 * @param maximum in visible characters (grapheme clusters)
 */
export function nameViolation(name: string, maximum: number): Violation | undefined {
  if (!name.isWellFormed()) return { reason: "name_not_unicode" };
  if (name === "") return { reason: "name_empty" };
  for (const [pattern, reason] of forbidden) if (pattern.test(name)) return { reason };
  if (shortenName(name, maximum) !== name) return { reason: "name_too_long", limit: maximum };
  return undefined;
}

/** The first visible characters of a name, as far as they are made of no more than names are. */
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

/** The first visible characters of a text. No further than that is looked: a segmenter carries the whole text to each. */
export function firstCharacters(text: string, maximum: number): string[] {
  const found: string[] = [];
  for (const { segment } of graphemes.segment(text)) if (found.push(segment) === maximum) break;
  return found;
}
