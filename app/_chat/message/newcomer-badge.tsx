import { useIsNewcomer } from "#app/_chat/people/use-online-members";
import { useTranslations } from "#app/_i18n/use-translations";

/** Marks an author who joined less than a day ago: the name may have belonged to somebody else before. */
export function NewcomerBadge({ memberId }: { memberId: string }) {
  const { t } = useTranslations();
  if (!useIsNewcomer(memberId)) return null;
  return (
    <span data-tooltip={t("people.newHint")} className="shrink-0 text-12 font-normal text-accent">
      {t("people.newToday")}
    </span>
  );
}
