import { isNewcomer } from "#lib/client/members/newcomers";
import { sinceWhen } from "#lib/i18n/dates";
import { useReader } from "#app/_i18n/use-time-zone";
import { useToday } from "#app/_i18n/use-today";
import { useWords } from "#app/_i18n/use-words";

/** How long somebody has been a member: so that a newcomer with an old name is seen as new. */
export function Since({ time }: { time: string }) {
  const { say } = useWords();
  const reader = useReader();
  const today = useToday(reader);
  if (isNewcomer({ since: time })) return <span className="text-accent">{say("people.newToday")}</span>;
  return <time dateTime={time}>{say("people.hereSince", { when: sinceWhen(time, reader, today) })}</time>;
}
