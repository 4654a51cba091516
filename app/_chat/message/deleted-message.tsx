import { useTranslations } from "#app/_i18n/use-translations";

/** In the place of a message that was deleted. */
export function DeletedMessage() {
  const { t } = useTranslations();
  return <p className="text-13 leading-5.5 text-faint">{t("message.deleted")}</p>;
}
