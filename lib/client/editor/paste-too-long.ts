import { limits } from "#lib/contract/limits";
import { countCharacters } from "#lib/contract/text";
import type { Translations } from "#lib/i18n/translations";

/** The message about a text that was not pasted because it is far too long. */
export function pasteTooLongText(t: Translations["t"], text: string): string {
  return t("composer.notPasted", { count: countCharacters(text), most: limits.textLength });
}
