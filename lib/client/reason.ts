import { errors, type ErrorView } from "#lib/contract/errors";
import { isRefusal, viewOfError } from "#lib/contract/refusal";
import type { Words } from "#lib/i18n/words";

/**
 * Why something was not done, as a sentence that can stand where it was asked for.
 * @param error what was thrown; whatever is not a refusal means that nothing came back
 */
export function reasonOf(error: unknown, words: Words): string {
  return isRefusal(error) ? reasonOfRefusal(viewOfError(error), words) : words.say("error.unreachable");
}

/** The page's own sentence for a refusal; the server's, in English, where that one is more precise or the page knows none. */
export function reasonOfRefusal({ code, detail }: ErrorView, words: Words): string {
  const key = `error.${code}`;
  return detail === errors[code].detail && words.knows(key) ? words.tell({ key }) : detail;
}
