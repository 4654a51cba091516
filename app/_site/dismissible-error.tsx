import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";
import { TextSpan } from "#app/_ui/text-span";

type Props = { sentence: string; onDismiss(): void };

/** Under a message: why what one did to it was taken back, until one has read it. */
export function DismissibleError({ sentence, onDismiss }: Props) {
  const { t } = useTranslations();
  return (
    <p role="alert" className="mt-1 text-13 text-red">
      <TextSpan text={sentence} />
      <TextButton onClick={onDismiss}>{t("action.dismiss")}</TextButton>
    </p>
  );
}
