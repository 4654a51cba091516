import { Ellipsis } from "lucide-react";
import type { MouseEvent } from "react";
import { useWords } from "#lib/client/use-words";

/** Opens the menu of a message; shows when one points at the row or comes to it by the keyboard. */
export function RowMenuButton({ onOpen }: { onOpen(x: number, y: number): void }) {
  const { say } = useWords();
  function open(event: MouseEvent<HTMLButtonElement>) {
    const { right, bottom } = event.currentTarget.getBoundingClientRect();
    onOpen(right, bottom + 2);
  }
  return (
    <button
      type="button"
      aria-label={say("message.moreAbout")}
      title={say("message.more")}
      aria-haspopup="menu"
      onClick={open}
      className="absolute end-1 top-0.5 inline-flex size-7 items-center justify-center rounded-md bg-panel text-faint opacity-0 group-hover:opacity-100 hover:bg-wash hover:text-ink focus-visible:opacity-100"
    >
      <Ellipsis size={18} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}
