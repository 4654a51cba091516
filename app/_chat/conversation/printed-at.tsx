import { fullTime } from "#lib/i18n/dates";
import { usePrinting } from "#app/_ui/hooks/use-printing";
import { useTimeZone } from "#app/_i18n/use-time-zone";

/** Prints the time of printing, because days are named relative to it. */
export function PrintedAt() {
  const now = usePrinting();
  const timeZone = useTimeZone();
  if (now === null) return null;
  return (
    <time dateTime={now} className="hidden text-13 whitespace-nowrap print:block">
      {fullTime(now, timeZone)}
    </time>
  );
}
