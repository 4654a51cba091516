import { dayName } from "#lib/i18n/dates";
import { useTimeZone, useTimeZoneOfText } from "#app/_i18n/use-time-zone";
import { useToday } from "#app/_i18n/use-today";
import { useTranslations } from "#app/_i18n/use-translations";

/** The line above a day's first message. @param isFirstUnread the first unread message begins here, too: one line says both */
export function DayDivider({ time, isFirstUnread }: { time: string; isFirstUnread: boolean }) {
  const { t } = useTranslations();
  const timeZone = useTimeZoneOfText();
  const today = useToday(useTimeZone());
  const name = timeZone ? dayName(time, timeZone, today) : "";
  return (
    // Around midnight the server's today and the browser's differ. Screen readers read only a separator's name, not its contents.
    <div
      suppressHydrationWarning
      role="separator"
      aria-label={isFirstUnread ? `${name}, ${t("message.newDivider")}` : name}
      className="flex items-center gap-3 pt-6 pb-1"
    >
      <time
        suppressHydrationWarning
        className={`text-12 font-medium ${isFirstUnread ? "text-accent" : "text-faint"}`}
        dateTime={time.slice(0, 10)}
      >
        {name}
      </time>
      <span className={`flex-1 border-t ${isFirstUnread ? "border-accent" : "border-line"}`} />
      {isFirstUnread && (
        <span aria-hidden="true" className="text-12 font-medium text-accent">
          {t("message.newShort")}
        </span>
      )}
    </div>
  );
}
