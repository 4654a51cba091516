import type { ErrorView } from "#lib/contract/errors/error-view";
import { isRefusal, viewOfRefusal } from "#lib/contract/errors/refusal";
import type { Translations } from "#lib/i18n/translations";

/**
 * A sentence about why an action failed, to be shown beside it.
 * @param error anything but a refusal means that there was no response
 */
export function errorMessage(error: unknown, translations: Translations): string {
  return isRefusal(error) ? refusalMessage(viewOfRefusal(error), translations) : translations.t("error.unreachable");
}

/** The sentence for the reason, else for the code, else, where the page knows neither, the server's own. */
export function refusalMessage(refusal: ErrorView, translations: Translations): string {
  const { code, reason, limit = 0, retryAfter } = refusal;
  const reasonKey = `reason.${reason}`;
  if (translations.knows(reasonKey)) return translations.tMessage({ key: reasonKey, values: { limit } });
  if (code === "rate_limited" && retryAfter) return waitMessage(retryAfter, translations);
  const key = `error.${code}`;
  return translations.knows(key) ? translations.tMessage({ key }) : refusal.detail;
}

/** In seconds up to a minute and a half, then in minutes. */
function waitMessage(seconds: number, { t }: Translations): string {
  if (seconds <= 90) return t("error.slow_down", { seconds });
  return t("error.slow_down_long", { minutes: Math.ceil(seconds / 60) });
}
