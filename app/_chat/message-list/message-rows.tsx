import { Fragment, useState, type ReactNode, type Ref } from "react";
import type { MessageRowData, Row } from "#lib/client/message-list/message-rows";
import type { RowHeights } from "#lib/client/message-list/row-heights";
import type { ScrollPosition } from "#lib/client/message-list/scroll-position";
import type { RowRange } from "#lib/client/message-list/row-range";
import { EagerLoading } from "#app/_chat/images/use-eager-loading";
import { DayDivider } from "#app/_chat/message-list/day-divider";
import { PlaceholderRow } from "#app/_chat/message-list/placeholder-row";
import { UnreadDivider } from "#app/_chat/message-list/unread-divider";

type Props = {
  ref: Ref<HTMLDivElement>;
  /** In order, possibly with gaps. */
  rows: readonly Row[];
  count: number;
  position: ScrollPosition;
  /** The rows in view when the list opens. */
  initiallyVisible: RowRange;
  firstUnread: number | null;
  children: (row: MessageRowData) => ReactNode;
};

/** The rendered rows, and spacers in place of all others. */
export function MessageRows({ ref, rows, count, position, initiallyVisible, firstUnread, children }: Props) {
  // The opening position, for InitialScrollScript.
  const [initialAnchor] = useState(position.anchor);
  const { heights } = position;
  const end = (rows.at(-1)?.index ?? -1) + 1;
  return (
    <div ref={ref}>
      {rows.map((row, index) => (
        <Fragment key={row.key}>
          <Spacer heights={heights} from={(rows[index - 1]?.index ?? -1) + 1} to={row.index} />
          {row.kind === "missing" ? (
            <PlaceholderRow index={row.index} />
          ) : (
            <div
              data-row={row.index}
              data-opening={initialAnchor && initialAnchor.index + 1 === row.index ? initialAnchor.bottom : undefined}
              className="flow-root"
            >
              {row.startsDay && <DayDivider time={row.time} isFirstUnread={row.index + 1 === firstUnread} />}
              {!row.startsDay && row.index + 1 === firstUnread && <UnreadDivider />}
              <EagerLoading value={row.index >= initiallyVisible.from && row.index < initiallyVisible.to}>
                {children(row)}
              </EagerLoading>
            </div>
          )}
        </Fragment>
      ))}
      <Spacer heights={heights} from={end} to={count} />
    </div>
  );
}

function Spacer({ heights, from, to }: { heights: RowHeights; from: number; to: number }) {
  if (from >= to) return null;
  return (
    <div
      aria-hidden="true"
      className="print:hidden"
      style={{ height: heights.offsetOf(to) - heights.offsetOf(from) }}
    />
  );
}
