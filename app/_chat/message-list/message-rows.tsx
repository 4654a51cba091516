import { Fragment, useState, type ReactNode, type Ref } from "react";
import type { Row, SaidRow } from "#lib/client/message-list/message-rows";
import type { RowHeights } from "#lib/client/message-list/row-heights";
import type { Place } from "#lib/client/message-list/virtual-list";
import type { RowRange } from "#lib/client/message-list/row-range";
import { ComesAtOnce } from "#app/_chat/images/use-eager-loading";
import { DayDivider } from "#app/_chat/message-list/day-divider";
import { PlaceholderRow } from "#app/_chat/message-list/placeholder-row";
import { UnreadDivider } from "#app/_chat/message-list/unread-divider";

type Props = {
  ref: Ref<HTMLDivElement>;
  /** In their order; between them others may be left out. */
  rows: readonly Row[];
  count: number;
  place: Place;
  /** What is in view when the list opens. */
  seenFirst: RowRange;
  firstUnread: number | null;
  children: (row: SaidRow) => ReactNode;
};

/** The rows that are near the view, and room for all the others. */
export function MessageRows({ ref, rows, count, place, seenFirst, firstUnread, children }: Props) {
  // Where the list opens, for the script that puts it there before it is painted.
  const [opening] = useState(place.anchor);
  const { heights } = place;
  const end = (rows.at(-1)?.index ?? -1) + 1;
  return (
    <div ref={ref}>
      {rows.map((row, position) => (
        <Fragment key={row.key}>
          <Room heights={heights} from={(rows[position - 1]?.index ?? -1) + 1} to={row.index} />
          {row.kind === "missing" ? (
            <PlaceholderRow index={row.index} />
          ) : (
            <div
              data-row={row.index}
              data-opening={opening && opening.index + 1 === row.index ? opening.bottom : undefined}
              className="flow-root"
            >
              {row.day && <DayDivider time={row.time} isNew={row.index + 1 === firstUnread} />}
              {!row.day && row.index + 1 === firstUnread && <UnreadDivider />}
              <ComesAtOnce value={row.index >= seenFirst.from && row.index < seenFirst.to}>{children(row)}</ComesAtOnce>
            </div>
          )}
        </Fragment>
      ))}
      <Room heights={heights} from={end} to={count} />
    </div>
  );
}

function Room({ heights, from, to }: { heights: RowHeights; from: number; to: number }) {
  if (from >= to) return null;
  return (
    <div aria-hidden="true" className="print:hidden" style={{ height: heights.offset(to) - heights.offset(from) }} />
  );
}
