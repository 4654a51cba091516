import { limits } from "#lib/contract/limits";
import { countCharacters, isInvisible, normalizeText } from "#lib/contract/text";

/** The counter shows when fewer characters than this are left. */
const counterThreshold = 200;

/**
 * The most UTF-16 units that a field accepts by pasting. A longer text is too long in any case, and browsers are slow with
 * very long ones.
 */
export const maxInsertedUnits = 2 * limits.textLength;

/**
 * The text to send: without the empty lines around it, but with the indentation of the first line. Invisible text becomes
 * an empty one.
 */
export function outgoingText(written: string): string {
  if (isInvisible(written)) return "";
  return normalizeText(written)
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

/** The length of a text in characters, whether the counter shows, and how many characters are too many. */
export function lengthOf(written: string): { count: number; shown: boolean; excess: number } {
  const count = countCharacters(outgoingText(written));
  return { count, shown: count > limits.textLength - counterThreshold, excess: Math.max(0, count - limits.textLength) };
}
