/** Characters that make counting, composing, folding or searching expensive when the length is not checked first. */
export const hostileAlphabets: Readonly<Record<string, string>> = {
  letters: "a",
  "two accents by turns": "\u0301\u0316",
  "a letter with accents": "a\u0316\u0301",
  "Hangul syllables that never end": "\u1100",
  "flags without an end": "🇩",
  families: "👨‍👩‍👧",
  joiners: "\u200d",
  "a letter of eighteen": "\uFDFA",
  backticks: "`",
  "at signs": "@",
  spaces: " ",
  "line ends": "\r\n",
  wildcards: "%_",
  "letters that turn the direction": "\u202E",
};

/** Repeats an alphabet up to a number of UTF-16 code units. */
export const hostile = (alphabet: string, units: number): string =>
  alphabet.repeat(Math.ceil(units / alphabet.length)).slice(0, units);
