import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";
import { TextSpan } from "#app/_ui/text-span";

type Props = { sentence: string; onDismiss(): void };

/** Explains below a message why a change to it was undone, until dismissed. */
export function DismissibleError({ sentence, onDismiss }: Props) {
  const { t } = useTranslations();
  return (
    <p role="alert" className="mt-1 text-13 text-red">
      <TextSpan text={sentence} />
      <TextButton onClick={onDismiss}>{t("action.dismiss")}</TextButton>
    </p>
  );
}
