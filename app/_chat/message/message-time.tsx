import { clockTime, fullTime } from "#lib/i18n/dates";
import { useKnownTimeZone, useTimeZoneOfText } from "#app/_i18n/use-time-zone";

type Props = { time: string; className?: string };

/** A time of day in the reader's time zone, with the full date as its tooltip. */
export function MessageTime({ time, className = "" }: Props) {
  const knownTimeZone = useKnownTimeZone();
  const timeZone = useTimeZoneOfText();
  return (
    <time
      suppressHydrationWarning
      dateTime={time}
      data-tooltip={knownTimeZone ? fullTime(time, knownTimeZone) : undefined}
      className={`text-12 whitespace-nowrap text-faint tabular-nums ${className}`}
    >
      {timeZone ? clockTime(time, timeZone) : ""}
    </time>
  );
}
