import { fullTime } from "#lib/client/times";
import { useReader } from "#lib/client/use-reader";

/** Behind a text that was changed after it was sent. */
export function EditedMark({ time }: { time: string }) {
  const reader = useReader();
  return (
    <time dateTime={time} title={`Edited ${fullTime(time, reader)}`} className="edited text-12 text-faint">
      edited
    </time>
  );
}
