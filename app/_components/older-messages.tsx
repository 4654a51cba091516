import { useEffect, useRef, type RefObject } from "react";
import type { Feed } from "#lib/client/feed";
import { Button } from "#app/_components/button";

type Props = { state: Feed["older"]; box: RefObject<HTMLElement | null>; onLoad(): void };

/** Stands before the first message held, and asks for older ones before one gets there. */
export function OlderMessages({ state, box, onLoad }: Props) {
  const mark = useRef<HTMLDivElement>(null);
  const load = useRef(onLoad);
  useEffect(() => {
    load.current = onLoad;
  });
  useEffect(() => {
    if (!mark.current || state !== "idle") return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && load.current(), {
      root: box.current,
      rootMargin: "800px 0px 0px 0px",
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [state, box]);
  return (
    <div ref={mark} className="flex min-h-14 items-center text-13 text-faint">
      {state === "failed" ? (
        <Button look="plain" onClick={onLoad}>
          Older messages did not come. Try again
        </Button>
      ) : (
        state === "loading" && <span className="animate-appear">Loading older messages…</span>
      )}
    </div>
  );
}
