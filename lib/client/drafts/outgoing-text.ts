import { limits } from "#lib/contract/limits";
import { countCharacters, isInvisible, normalizeText } from "#lib/contract/text";

/** This close to the limit, one wants to know how much is left. */
const counterThreshold = 200;

/**
 * UTF-16 units that a field takes by pasting: a text with more characters than that has too many in any case, and browsers
 * are slow with very long ones.
 */
export const maxInsertedUnits = 2 * limits.textLength;

/**
 * What is sent of what was written: empty lines around it stay behind, the indentation of the first line does not. Where
 * nobody would see anything, it is nothing.
 */
export function outgoingText(written: string): string {
  if (isInvisible(written)) return "";
  return normalizeText(written)
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

/** How a text stands to the limit: the characters it has, shown only near the end, and how many are too many. */
export function lengthOf(written: string): { count: number; shown: boolean; excess: number } {
  const count = countCharacters(outgoingText(written));
  return { count, shown: count > limits.textLength - counterThreshold, excess: Math.max(0, count - limits.textLength) };
}
