import type { ErrorView } from "#lib/contract/errors/error-view";
import { refusalMessage } from "#lib/client/connection/error-message";
import { useDelayed } from "#app/_ui/hooks/use-delayed";
import { useTranslations } from "#app/_i18n/use-translations";

/** Why a message that one has sent is not there yet, where the server has said so. What lasts only a moment is not worth it. */
export function SendDelay({ delay }: { delay: ErrorView }) {
  const translations = useTranslations();
  if (!useDelayed(1_500, true)) return null;
  // The seconds that it asked to wait pass while one reads them.
  const reason = refusalMessage({ ...delay, retryAfter: undefined }, translations);
  return (
    <p role="status" className="mt-1 text-13 text-pretty text-amber">
      {translations.t("message.notYetSent", { reason })}
    </p>
  );
}
