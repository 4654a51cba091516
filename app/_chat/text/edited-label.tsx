import { fullTime } from "#lib/i18n/dates";
import { useKnownReader } from "#app/_i18n/use-time-zone";
import { useWords } from "#app/_i18n/use-words";

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
