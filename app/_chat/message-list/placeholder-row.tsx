import { estimatedRowHeightPx } from "#lib/client/message-list/scroll-position";

const widths = ["w-3/5", "w-4/5", "w-2/5", "w-3/4"];

/** Keeps the place of a message that is on its way here, in the shape of one when that takes longer than a blink. */
export function PlaceholderRow({ index }: { index: number }) {
  return (
    <div
      data-row={index}
      aria-hidden="true"
      style={{ height: estimatedRowHeightPx }}
      className="flex items-center ps-12 print:hidden"
    >
      <div className={`h-3 max-w-words animate-appear rounded-sm bg-wash ${widths[index % widths.length]}`} />
    </div>
  );
}
