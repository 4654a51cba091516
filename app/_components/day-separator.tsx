import { dayName } from "#lib/client/times";
import { useReader } from "#lib/client/use-reader";
import { useToday } from "#lib/client/use-today";

export function DaySeparator({ time }: { time: string }) {
  const reader = useReader();
  const today = useToday(reader);
  return (
    // Around midnight the server's today and the browser's differ.
    <div role="separator" className="flex items-center gap-3 pt-6 pb-1">
      <time suppressHydrationWarning className="text-12 font-medium text-faint" dateTime={time.slice(0, 10)}>
        {dayName(time, reader, today)}
      </time>
      <span className="h-px flex-1 bg-line" />
    </div>
  );
}
