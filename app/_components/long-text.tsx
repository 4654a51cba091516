import { useId, useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { useChat } from "#lib/client/use-chat";
import { useWords } from "#lib/client/use-words";
import { TextButton } from "#app/_ui/text-button";

type Props = { id: string; lines: number; children: ReactNode };

/**
 * The beginning of a very long text, and a button for the rest. Looking for words in the page, or going to a link in it by
 * the keyboard, scrolls what is folded: then it opens, too.
 */
export function LongText({ id, lines, children }: Props) {
  const { say } = useWords();
  const { unfolded } = useChat();
  const open = useSyncExternalStore(
    unfolded.subscribe,
    () => unfolded.get().has(id),
    () => false,
  );
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState<number | null>(null);
  const name = useId();

  function unfold() {
    setTop(box.current?.getBoundingClientRect().top ?? null);
    unfolded.set((ids) => new Set(ids).add(id));
  }

  useLayoutEffect(() => {
    if (!open || top === null || !box.current) return;
    // The list holds on to its end, but one reads on from here.
    const list = box.current.closest("[role=log]");
    // The button that one came from is gone.
    if (document.activeElement === document.body) box.current.closest("article")?.focus({ preventScroll: true });
    if (list) list.scrollTop += box.current.getBoundingClientRect().top - top;
    setTop(null);
  }, [open, top]);

  return (
    <>
      <div
        ref={box}
        id={name}
        onScroll={open ? undefined : unfold}
        className={open ? "" : "long-text max-h-80 overflow-hidden print:max-h-none print:overflow-visible"}
      >
        {children}
      </div>
      {!open && (
        <p className="mt-1 print:hidden">
          <TextButton aria-expanded={false} aria-controls={name} onClick={unfold}>
            {say("message.showAll", { count: lines })}
          </TextButton>
        </p>
      )}
    </>
  );
}
