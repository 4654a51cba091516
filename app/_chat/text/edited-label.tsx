import { fullTime } from "#lib/i18n/dates";
import { useKnownTimeZone } from "#app/_i18n/use-time-zone";
import { useTranslations } from "#app/_i18n/use-translations";

/** The label after an edited text. */
export function EditedLabel({ time }: { time: string }) {
  const { t } = useTranslations();
  const timeZone = useKnownTimeZone();
  return (
    <time
      dateTime={time}
      data-tooltip={timeZone ? t("message.editedAt", { time: fullTime(time, timeZone) }) : undefined}
      className="edited text-12 text-faint"
    >
      {t("message.edited")}
    </time>
  );
}
