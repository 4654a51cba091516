import { useId, useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { useChat } from "#app/_chat/use-chat";
import { useHiddenSelection } from "#app/_chat/text/use-hidden-selection";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";

type Props = { id: string; lines: number; children: ReactNode };

/**
 * The beginning of a very long text, and a button that shows the rest. The browser's search, a selection or keyboard focus
 * in the hidden part opens it, too.
 */
export function LongText({ id, lines, children }: Props) {
  const { t } = useTranslations();
  const { expandedTexts } = useChat();
  const isOpen = useSyncExternalStore(
    expandedTexts.subscribe,
    () => expandedTexts.get().has(id),
    () => false,
  );
  const box = useRef<HTMLDivElement>(null);
  /** The text's top on the screen when it was opened, in pixels. */
  const [topBefore, setTopBefore] = useState<number | null>(null);
  const boxId = useId();

  function unfold() {
    setTopBefore(box.current && topOf(box.current));
    expandedTexts.set((ids) => new Set(ids).add(id));
  }
  useHiddenSelection(box, !isOpen, unfold);

  useLayoutEffect(() => {
    if (!isOpen || topBefore === null || !box.current) return;
    // The pressed button is gone.
    if (document.activeElement === document.body) box.current.closest("article")?.focus({ preventScroll: true });
    // The list keeps its end in place, but the reader goes on from here.
    const list = box.current.closest("[role=log]");
    if (list) list.scrollTop += topOf(box.current) - topBefore;
    setTopBefore(null);
  }, [isOpen, topBefore]);

  return (
    <>
      <div ref={box} id={boxId} onScroll={isOpen ? undefined : unfold} className={isOpen ? "flow-root" : "long-text"}>
        {children}
      </div>
      {!isOpen && (
        <p className="mt-1 print:hidden">
          <TextButton aria-expanded={false} aria-controls={boxId} onClick={unfold}>
            {t("message.showAll", { count: lines })}
          </TextButton>
        </p>
      )}
    </>
  );
}

/** A folded box may have been scrolled: then the text begins above it. */
const topOf = (box: HTMLElement): number => box.getBoundingClientRect().top - box.scrollTop;
