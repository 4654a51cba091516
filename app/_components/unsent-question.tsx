import { useEffect, useRef } from "react";
import { useWords } from "#lib/client/use-words";
import { Button } from "#app/_ui/button";

type Props = { count: number; onLeave(): void; onStay(): void };

/** Before one leaves with messages that would be thrown away. It comes with the page: offline, it could not be fetched. */
export function UnsentQuestion({ count, onLeave, onStay }: Props) {
  const { say } = useWords();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  useEffect(() => {
    const stayOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // This is meant for the question, not for the drawer that it may stand in.
      event.preventDefault();
      onStay();
    };
    document.addEventListener("keydown", stayOnEscape, { capture: true });
    return () => document.removeEventListener("keydown", stayOnEscape, { capture: true });
  }, [onStay]);

  return (
    <div role="alertdialog" aria-labelledby="unsent-question" className="px-2 pt-1 pb-3">
      <p id="unsent-question" className="text-13">
        {say("people.unsent", { count })}
      </p>
      <div className="mt-2 flex flex-wrap gap-1">
        <Button ref={stay} size="small" onClick={onStay}>
          {say("people.stay")}
        </Button>
        <Button look="plain" size="small" onClick={onLeave}>
          {say("people.logOutAnyway")}
        </Button>
      </div>
    </div>
  );
}
