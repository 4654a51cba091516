import { fullTime } from "#lib/client/times";
import { useKnownReader } from "#lib/client/use-reader";
import { useWords } from "#lib/client/use-words";

/** Behind a text that was changed after it was sent. */
export function EditedMark({ time }: { time: string }) {
  const { say } = useWords();
  const reader = useKnownReader();
  return (
    <time
      dateTime={time}
      data-tooltip={reader ? say("message.editedAt", { time: fullTime(time, reader) }) : undefined}
      className="edited text-12 text-faint"
    >
      {say("message.edited")}
    </time>
  );
}
