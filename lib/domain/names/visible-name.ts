import type { Flaw, Reason } from "#lib/contract/reasons";

/** What people must not be able to hide in a name, each with what they are told. */
const hidden: readonly [RegExp, Reason][] = [
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
const codePointsEach = 4;

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
export function flawOfName(name: string, maximum: number): Flaw | undefined {
  if (!name.isWellFormed()) return { reason: "name_not_unicode" };
  if (name === "") return { reason: "name_empty" };
  for (const [pattern, reason] of hidden) if (pattern.test(name)) return { reason };
  if (countVisibleCharacters(name) > maximum || [...name].length > maximum * codePointsEach)
    return { reason: "name_too_long", limit: maximum };
  return undefined;
}

/** The first visible characters of a name. */
export function shortenName(name: string, maximum: number): string {
  return [...graphemes.segment(name)]
    .slice(0, maximum)
    .map(({ segment }) => segment)
    .join("");
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function countVisibleCharacters(name: string): number {
  return [...graphemes.segment(name)].length;
}
