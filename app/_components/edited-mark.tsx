import { fullTime } from "#lib/client/times";
import { useReader } from "#lib/client/use-reader";
import { useWords } from "#lib/client/use-words";

/** Behind a text that was changed after it was sent. */
export function EditedMark({ time }: { time: string }) {
  const { say } = useWords();
  const reader = useReader();
  return (
    <time
      dateTime={time}
      data-tooltip={say("message.editedAt", { time: fullTime(time, reader) })}
      className="edited text-12 text-faint"
    >
      {say("message.edited")}
    </time>
  );
}
