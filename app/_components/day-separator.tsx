import { dayName } from "#lib/client/times";
import { useReader, useReaderOfText } from "#lib/client/use-reader";
import { useToday } from "#lib/client/use-today";

export function DaySeparator({ time }: { time: string }) {
  const reader = useReaderOfText();
  const today = useToday(useReader());
  const name = reader ? dayName(time, reader, today) : "";
  return (
    // Around midnight the server's today and the browser's differ. A separator's contents are not told, only its name.
    <div suppressHydrationWarning role="separator" aria-label={name} className="flex items-center gap-3 pt-6 pb-1">
      <time suppressHydrationWarning className="text-12 font-medium text-faint" dateTime={time.slice(0, 10)}>
        {name}
      </time>
      <span className="flex-1 border-t border-line" />
    </div>
  );
}
