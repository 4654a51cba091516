import { useReconnect } from "#app/_chat/use-reconnect";
import { useTranslations } from "#app/_i18n/use-translations";
import { Button } from "#app/_ui/button";

/** Says that messages could not be loaded, and tries again on click or reconnect. */
export function LoadError({ onRetry }: { onRetry(): void }) {
  const { t } = useTranslations();
  useReconnect(onRetry, true);
  return (
    <div role="status" className="absolute inset-x-0 top-3 z-over flex max-w-column justify-center px-4">
      <Button variant="plain" onClick={onRetry} className="bg-page shadow-sm">
        {t("message.pageFailed")}
      </Button>
    </div>
  );
}
