import { isNewcomer } from "#lib/client/membership";
import { sinceWhen } from "#lib/client/times";
import { useReader } from "#lib/client/use-reader";
import { useToday } from "#lib/client/use-today";
import { useWords } from "#lib/client/use-words";

/** How long somebody has been a member: so that a newcomer with an old name is seen as new. */
export function Since({ time }: { time: string }) {
  const { say } = useWords();
  const reader = useReader();
  const today = useToday(reader);
  if (isNewcomer({ since: time })) return <span className="text-accent">{say("people.newToday")}</span>;
  return <time dateTime={time}>{say("people.hereSince", { when: sinceWhen(time, reader, today) })}</time>;
}
