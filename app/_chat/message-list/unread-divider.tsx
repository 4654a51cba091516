import { useWords } from "#app/_i18n/use-words";

/** From here on nothing had been seen when one came. */
export function NewLine() {
  const { say } = useWords();
  return (
    <div role="separator" aria-label={say("message.newFromHere")} className="flex items-center gap-3 pt-3">
      <span className="flex-1 border-t border-accent" />
      <span aria-hidden="true" className="text-12 font-medium text-accent">
        {say("message.newShort")}
      </span>
    </div>
  );
}
