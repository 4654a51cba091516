import { useId, useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { useChat } from "#app/_chat/use-chat";
import { useHiddenSelection } from "#app/_chat/text/use-hidden-selection";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";

type Props = { id: string; lines: number; children: ReactNode };

/**
 * The beginning of a very long text, and a button for the rest. Whoever comes to the rest in another way opens it, too: by
 * the browser's own search, with a selection, or by the keyboard to a link in it.
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
  /** Where the text began on the screen when it was opened, in pixels. */
  const [topBefore, setTopBefore] = useState<number | null>(null);
  const boxId = useId();

  function unfold() {
    setTopBefore(box.current && topOf(box.current));
    expandedTexts.set((ids) => new Set(ids).add(id));
  }
  useHiddenSelection(box, !isOpen, unfold);

  useLayoutEffect(() => {
    if (!isOpen || topBefore === null || !box.current) return;
    // The button that one came from is gone.
    if (document.activeElement === document.body) box.current.closest("article")?.focus({ preventScroll: true });
    // The list holds on to its end, but one reads on from here.
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

/** What is folded may have been scrolled: the text begins above its box then. */
const topOf = (box: HTMLElement): number => box.getBoundingClientRect().top - box.scrollTop;
