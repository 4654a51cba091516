import type { ErrorView } from "#lib/contract/errors/error-view";
import { refusalMessage } from "#lib/client/connection/error-message";
import { useDelayed } from "#app/_ui/hooks/use-delayed";
import { useTranslations } from "#app/_i18n/use-translations";

/** The server's reason for a delayed message. A delay of a moment is not mentioned. */
export function SendDelay({ delay }: { delay: ErrorView }) {
  const translations = useTranslations();
  if (!useDelayed(1_500, true)) return null;
  // The number of seconds to wait would be out of date at once.
  const reason = refusalMessage({ ...delay, retryAfter: undefined }, translations);
  return (
    <p role="status" className="mt-1 text-13 text-pretty text-amber">
      {translations.t("message.notYetSent", { reason })}
    </p>
  );
}
