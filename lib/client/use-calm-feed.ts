import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Feed } from "#lib/client/feed";
import { Rest } from "#lib/client/rest";

/** A feed as it is shown, and the places at which older pages have been added: the rows there stay as they were. */
type CalmFeed = { feed: Feed; seams: ReadonlySet<number> };

/**
 * A feed whose older pages show only when the list is at rest. A wheel sends it, in Chromium, towards a place that is
 * counted from the beginning: what came in before that meanwhile would carry the reader far away.
 */
export function useCalmFeed(box: RefObject<HTMLElement | null>, feed: Feed): CalmFeed {
  const rest = useRef<Rest>(null);
  useEffect(() => {
    if (!box.current) return;
    rest.current = new Rest(box.current);
    return () => rest.current?.end();
  }, [box]);

  const first = feed.messages[0]?.seq ?? 0;
  const [{ floor, seams }, setShown] = useState({ floor: first, seams: none });
  if (first > floor) setShown({ floor: first, seams: none });
  const waits = first < floor;
  useEffect(() => {
    if (!waits) return;
    return rest.current?.when(() =>
      setShown((shown) => ({ floor: first, seams: new Set([...shown.seams, shown.floor]) })),
    );
  }, [waits, first]);
  return useMemo(() => ({ feed: waits ? from(floor, feed) : feed, seams }), [waits, floor, feed, seams]);
}

const none: ReadonlySet<number> = new Set();

function from(floor: number, feed: Feed): Feed {
  return { ...feed, messages: feed.messages.filter(({ seq }) => seq >= floor), hasBefore: true, older: "loading" };
}
