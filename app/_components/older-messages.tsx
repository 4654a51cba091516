import { useRef, type RefObject } from "react";
import type { Feed } from "#lib/client/feed";
import { useNear } from "#lib/client/use-near";
import { useWords } from "#lib/client/use-words";
import { Button } from "#app/_components/button";

type Props = { state: Feed["older"]; box: RefObject<HTMLElement | null>; onLoad(): void };

/** Stands before the first message held, and asks for older ones before one gets there. */
export function OlderMessages({ state, box, onLoad }: Props) {
  const { say } = useWords();
  const mark = useRef<HTMLDivElement>(null);
  useNear(mark, box, state === "idle", onLoad);
  return (
    <div ref={mark} className="flex min-h-16.5 items-center text-13 text-faint">
      {state === "failed" ? (
        <Button look="plain" onClick={onLoad}>
          {say("message.olderFailed")}
        </Button>
      ) : (
        state === "loading" && <span className="animate-appear">{say("message.olderLoading")}</span>
      )}
    </div>
  );
}
