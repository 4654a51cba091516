import { Ellipsis } from "lucide-react";
import { useWords } from "#lib/client/use-words";
import type { Anchor } from "#app/_ui/floating";

/** Opens the menu of a message; shows when one points at the row or comes to it by the keyboard. */
export function RowMenuButton({ onOpen }: { onOpen(at: Anchor): void }) {
  const { say } = useWords();
  return (
    <button
      type="button"
      aria-label={say("message.moreAbout")}
      data-tooltip={say("message.more")}
      aria-haspopup="menu"
      onClick={(event) => onOpen(event.currentTarget)}
      className="absolute end-1 top-0.5 inline-flex size-7 items-center justify-center rounded-md bg-panel text-faint opacity-0 group-hover:opacity-100 hover:bg-wash hover:text-ink focus-visible:opacity-100"
    >
      <Ellipsis size={18} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}
