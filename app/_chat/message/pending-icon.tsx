import { Clock3 } from "lucide-react";
import { useAfter } from "#app/_ui/hooks/use-delayed";
import { useWords } from "#app/_i18n/use-words";

/** Marks a message that is taking its time to arrive. */
export function WaitingMark() {
  const { say } = useWords();
  const long = useAfter(1_500, true);
  if (!long) return null;
  return (
    <span data-tooltip={say("message.waiting")} className="block text-amber">
      <Clock3 size={14} strokeWidth={1.5} aria-hidden="true" />
      <span className="sr-only">{say("message.waiting")}</span>
    </span>
  );
}
