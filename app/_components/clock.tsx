import { clockTime, fullTime, shortTime } from "#lib/client/times";
import { useReader } from "#lib/client/use-reader";

type Props = { time: string; short?: boolean; className?: string };

/** A time of day where one reads, with the whole date as its tooltip. */
export function Clock({ time, short = false, className = "" }: Props) {
  const reader = useReader();
  return (
    <time
      dateTime={time}
      data-tooltip={fullTime(time, reader)}
      className={`text-12 whitespace-nowrap text-faint tabular-nums ${className}`}
    >
      {short ? shortTime(time, reader) : clockTime(time, reader)}
    </time>
  );
}
