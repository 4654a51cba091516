import { useTranslations } from "#app/_i18n/use-translations";
import { Button } from "#app/_ui/button";

type Props = { sentence: string; className?: string; onRetry(): void };

/** Says that something could not be loaded, and offers another attempt. */
export function TryAgain({ sentence, className, onRetry }: Props) {
  const { t } = useTranslations();
  return (
    <p role="alert" className={className}>
      <span>{sentence}</span>
      <Button variant="plain" onClick={onRetry}>
        {t("action.tryAgain")}
      </Button>
    </p>
  );
}
