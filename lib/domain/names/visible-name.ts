/** What people must not be able to hide in a name, each with the sentence that tells them. */
const hidden: readonly [RegExp, string][] = [
  [/\p{Cc}/u, "The name contains a control character."],
  [
    /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
    "The name contains an invisible character that turns the writing direction.",
  ],
  [/(?<![\p{Extended_Pictographic}\d#*])\uFE0F/u, "The name contains an invisible character."],
  [/(?!\uFE0F)[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\u{1D159}]/u, "The name contains an invisible character."],
  [/[\p{Cn}\p{Co}]/u, "The name contains a character that Unicode has not assigned."],
  [/[\p{Zl}\p{Zp}]/u, "The name has to stay on one line."],
  [/^\p{M}/u, "The name cannot begin with an accent that stands alone."],
  [/[\p{M}\p{Emoji_Modifier}]{9,}/u, "The name piles up too many accents."],
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
 * Why a normalised name can't be used, as a sentence; undefined when it can.
 * @param maximum in visible characters (grapheme clusters)
 */
export function flawOfName(name: string, maximum: number): string | undefined {
  if (!name.isWellFormed()) return "The name is not valid Unicode.";
  if (name === "") return "The name is empty.";
  for (const [pattern, sentence] of hidden) if (pattern.test(name)) return sentence;
  if (countVisibleCharacters(name) > maximum || [...name].length > maximum * codePointsEach)
    return `The name is longer than ${maximum} characters.`;
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
