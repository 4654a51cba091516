import { limits } from "#lib/contract/limits";
import { countCharacters } from "#lib/contract/text";
import type { Words } from "#lib/i18n/words";

/** What one is told about a text that was not pasted, since it is far too long. */
export function sayTooMuch(say: Words["say"], text: string): string {
  return say("composer.notPasted", { count: countCharacters(text), most: limits.textLength });
}
