import { limits } from "#lib/contract/limits";
import { proseOf } from "#lib/contract/prose";
import { foldedSkeleton } from "#lib/domain/names/skeleton";
import { normalizeName } from "#lib/domain/names/visible-name";
import type { Calls } from "#lib/store/change";

/** An @ behind a letter or digit belongs to an e-mail address, and one before a space to nobody. */
const at = /(?<![\p{L}\p{M}\p{N}])@(?!\s)/gu;
const inWord = /[\p{L}\p{M}\p{N}]/u;

/** Looked at beyond what a message can mention, since not every @ calls somebody. */
const callsMax = 1.5 * limits.mentionsPerMessage;
/** UTF-16 code units in which the longest name ends. */
const reach = 8 * limits.displayNameLength;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Whom a text may call: for each @ outside of code and addresses the keys of all names that may stand behind it. */
export function callsIn(text: string): Calls {
  if (!text.includes("@")) return [];
  const prose = proseOf(text);
  return [...prose.matchAll(at)]
    .slice(0, callsMax)
    .map(({ index }) => keysAt(prose.slice(index + 1, index + 1 + reach)));
}

/** The names with which a text begins, each up to the end of a word, as keys; the longest first. */
function keysAt(text: string): string[] {
  const [line = ""] = text.split("\n", 1);
  const characters = [...graphemes.segment(line)].slice(0, limits.displayNameLength + 1).map(({ segment }) => segment);
  const ends = characters.slice(0, limits.displayNameLength).flatMap((character, index) => {
    // An underscore goes on with a word, and at its end it is a mark of emphasis.
    const next = characters.slice(index + 1).find((each) => each !== "_") ?? "";
    const isInside = inWord.test(character) && inWord.test(next);
    return isInside || /\s$/.test(character) ? [] : [index + 1];
  });
  const names = ends.toReversed().map((end) => characters.slice(0, end).join(""));
  return [...new Set(names.map((name) => foldedSkeleton(normalizeName(name))))];
}
