import { isNewcomer } from "#lib/client/members/newcomers";
import { sinceWhen } from "#lib/i18n/dates";
import { useTimeZone } from "#app/_i18n/use-time-zone";
import { useToday } from "#app/_i18n/use-today";
import { useTranslations } from "#app/_i18n/use-translations";

/** Says since when somebody has been a member, so that a newcomer who took over a name is seen as new. */
export function MemberSince({ time }: { time: string }) {
  const { t } = useTranslations();
  const timeZone = useTimeZone();
  const today = useToday(timeZone);
  if (isNewcomer({ since: time })) return <span className="text-accent">{t("people.newToday")}</span>;
  return <time dateTime={time}>{t("people.onlineSince", { when: sinceWhen(time, timeZone, today) })}</time>;
}
