import { useTranslations } from "#app/_i18n/use-translations";

/** The line above the first unread message. */
export function UnreadDivider() {
  const { t } = useTranslations();
  return (
    <div role="separator" aria-label={t("message.newDivider")} className="flex items-center gap-3 pt-3">
      <span className="flex-1 border-t border-accent" />
      <span aria-hidden="true" className="text-12 font-medium text-accent">
        {t("message.newShort")}
      </span>
    </div>
  );
}
