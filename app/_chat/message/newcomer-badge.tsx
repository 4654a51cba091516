import { useIsNewcomer } from "#app/_chat/use-chat";
import { useWords } from "#app/_i18n/use-words";

/** Quietly, at the head of what somebody says who came less than a day ago: the name may have been another one's. */
export function NewcomerMark({ memberId }: { memberId: string }) {
  const { say } = useWords();
  if (!useIsNewcomer(memberId)) return null;
  return (
    <span data-tooltip={say("people.newHint")} className="shrink-0 text-12 font-normal text-accent">
      {say("people.newToday")}
    </span>
  );
}
