import { estimatedRowHeightPx } from "#lib/client/message-list/scroll-position";

const widths = ["w-3/5", "w-4/5", "w-2/5", "w-3/4"];

/** A skeleton in place of a message that is not loaded yet. */
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
