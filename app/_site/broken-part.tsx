import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";
import { TextSpan } from "#app/_ui/text-span";

/** Replaces a part of the page that failed to render. */
export function BrokenPart({ onRetry }: { onRetry(): void }) {
  const { t } = useTranslations();
  return (
    <p role="alert" className="p-2 text-13 text-red">
      <TextSpan text={t("page.partBroken")} />
      <TextButton onClick={onRetry}>{t("action.tryAgain")}</TextButton>
    </p>
  );
}
