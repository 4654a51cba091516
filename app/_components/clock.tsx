import { clockTime, fullTime, shortTime } from "#lib/client/times";
import { useKnownReader, useReaderOfText } from "#lib/client/use-reader";

type Props = { time: string; short?: boolean; className?: string };

/** A time of day where one reads, with the whole date as its tooltip. */
export function Clock({ time, short = false, className = "" }: Props) {
  const known = useKnownReader();
  const reader = useReaderOfText();
  const write = short ? shortTime : clockTime;
  return (
    <time
      suppressHydrationWarning
      dateTime={time}
      data-tooltip={known ? fullTime(time, known) : undefined}
      className={`text-12 whitespace-nowrap text-faint tabular-nums ${className}`}
    >
      {reader ? write(time, reader) : ""}
    </time>
  );
}
