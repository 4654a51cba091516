import { X } from "lucide-react";
import { useCallback, useId, useState, type MouseEvent, type ReactNode } from "react";
import { IconButton } from "#app/_ui/icon-button";

type Props = {
  title: string;
  /** Names the close button. Without it there is no header, and only a screen reader finds the title. */
  closeName?: string;
  className?: string;
  onClose(): void;
  children: ReactNode;
};

/**
 * The browser's own modal dialog, open for as long as it is rendered. It traps the focus (starting at the element with
 * `autoFocus`) and restores it; Escape and a click outside close it. On a phone it sits at the bottom.
 */
export function Dialog({ title, closeName, className = "", onClose, children }: Props) {
  const titleId = useId();
  const [shown, setShown] = useState(false);
  const show = useCallback((element: HTMLDialogElement) => {
    const putCaretBack = caretOf(document.activeElement);
    element.showModal();
    setShown(true);
    // Closed before it is removed, so that the browser restores the focus.
    return () => {
      element.close();
      putCaretBack();
    };
  }, []);

  function closeBeside(event: MouseEvent) {
    if (event.target === event.currentTarget) onClose();
  }

  return (
    // The keyboard has Escape for this.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={show}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={closeBeside}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(32rem,calc(100dvw-2rem))] max-w-none overflow-hidden rounded-lg border border-line bg-page text-ink shadow-lg backdrop:bg-scrim max-sm:mb-0 max-sm:w-full max-sm:rounded-b-none max-sm:border-x-0 max-sm:border-b-0 max-sm:pb-[env(safe-area-inset-bottom)]"
    >
      <div className={`flex max-h-[calc(100dvh-2rem)] flex-col ${className}`}>
        <header
          className={closeName ? "flex min-h-14 shrink-0 items-center justify-between gap-2 py-2 ps-4 pe-2" : "sr-only"}
        >
          <h2 id={titleId} className="line-clamp-2 min-w-0 text-17 font-semibold wrap-anywhere">
            {title}
          </h2>
          {closeName && <IconButton icon={X} name={closeName} onClick={onClose} />}
        </header>
        {/* Children can take the focus only once the dialog is shown. */}
        {shown && children}
      </div>
    </dialog>
  );
}

/** Chromium restores the focus without the caret, so typed text would be lost. @returns restores the caret */
function caretOf(field: Element | null): () => void {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return () => undefined;
  const { selectionStart, selectionEnd } = field;
  return () => {
    if (selectionStart !== null && field === document.activeElement)
      field.setSelectionRange(selectionStart, selectionEnd);
  };
}
