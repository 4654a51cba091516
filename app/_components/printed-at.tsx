import { fullTime } from "#lib/client/times";
import { usePrinting } from "#lib/client/use-printing";
import { useReader } from "#lib/client/use-reader";

/** On paper: when it was printed, since days are called there by how far away they were then. */
export function PrintedAt() {
  const now = usePrinting();
  const reader = useReader();
  if (now === null) return null;
  return (
    <time dateTime={now} className="hidden text-13 whitespace-nowrap print:block">
      {fullTime(now, reader)}
    </time>
  );
}
