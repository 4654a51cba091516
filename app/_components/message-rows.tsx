import { Fragment, type ReactNode, type Ref } from "react";
import type { Row, SaidRow } from "#lib/client/rows";
import type { RowHeights } from "#lib/client/row-heights";
import { DaySeparator } from "#app/_components/day-separator";
import { MissingRow } from "#app/_components/missing-row";

type Props = {
  ref: Ref<HTMLDivElement>;
  /** In their order; between them others may be left out. */
  rows: readonly Row[];
  count: number;
  heights: RowHeights;
  children: (row: SaidRow) => ReactNode;
};

/** The rows that are near the view, and room for all the others. */
export function MessageRows({ ref, rows, count, heights, children }: Props) {
  const end = (rows.at(-1)?.index ?? -1) + 1;
  return (
    <div ref={ref}>
      {rows.map((row, place) => (
        <Fragment key={row.key}>
          <Room heights={heights} from={(rows[place - 1]?.index ?? -1) + 1} to={row.index} />
          {row.kind === "missing" ? (
            <MissingRow index={row.index} />
          ) : (
            <div data-row={row.index} className="flow-root">
              {row.day && <DaySeparator time={row.time} />}
              {children(row)}
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
  return <div aria-hidden="true" style={{ height: heights.offset(to) - heights.offset(from) }} />;
}
