import { useTranslations } from "#app/_i18n/use-translations";

/** Replaces a deleted message. */
export function DeletedMessage() {
  const { t } = useTranslations();
  return <p className="text-13 leading-5.5 text-faint">{t("message.deleted")}</p>;
}
