import type { ErrorView } from "#lib/contract/errors/error-view";
import { isRefusal, viewOfRefusal } from "#lib/contract/errors/refusal";
import type { Translations } from "#lib/i18n/translations";

/**
 * Why something was not done, as a sentence that can stand where it was asked for.
 * @param error what was thrown; whatever is not a refusal means that nothing came back
 */
export function errorMessage(error: unknown, translations: Translations): string {
  return isRefusal(error) ? refusalMessage(viewOfRefusal(error), translations) : translations.t("error.unreachable");
}

/** As precisely as it is known: by its reason, by its code, or, where the page knows neither, in the server's own words. */
export function refusalMessage(refusal: ErrorView, translations: Translations): string {
  const { code, reason, limit = 0, retryAfter } = refusal;
  const reasonKey = `reason.${reason}`;
  if (translations.knows(reasonKey)) return translations.tMessage({ key: reasonKey, values: { limit } });
  if (code === "rate_limited" && retryAfter) return waitMessage(retryAfter, translations);
  const key = `error.${code}`;
  return translations.knows(key) ? translations.tMessage({ key }) : refusal.detail;
}

/** Nobody counts more than a minute and a half in seconds. */
function waitMessage(seconds: number, { t }: Translations): string {
  if (seconds <= 90) return t("error.slow_down", { seconds });
  return t("error.slow_down_long", { minutes: Math.ceil(seconds / 60) });
}
