import { useIsNewcomer } from "#app/_chat/people/use-online-members";
import { useTranslations } from "#app/_i18n/use-translations";

/** Quietly, at the head of what somebody says who came less than a day ago: the name may have been another one's. */
export function NewcomerBadge({ memberId }: { memberId: string }) {
  const { t } = useTranslations();
  if (!useIsNewcomer(memberId)) return null;
  return (
    <span data-tooltip={t("people.newHint")} className="shrink-0 text-12 font-normal text-accent">
      {t("people.newToday")}
    </span>
  );
}
