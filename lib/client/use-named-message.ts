import { useEffect, useState, type RefObject } from "react";
import type { Feed } from "#lib/client/feed";
import { seqOfHash } from "#lib/client/paths";

/**
 * Brings the message that the address names into view, and marks it; older pages are fetched until it is there. One that
 * never was is looked for in vain, and the list stays where it is.
 */
export function useNamedMessage(feed: Feed, rows: RefObject<HTMLElement | null>, loadOlder: () => void): void {
  const [seq, setSeq] = useState<number | null>(null);
  useEffect(() => {
    const read = () => setSeq(seqOfHash(location.hash));
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);

  const first = feed.messages[0]?.seq ?? 0;
  const isHeld = seq !== null && seq >= first;
  const waits = seq !== null && seq > 0 && !isHeld && feed.hasBefore && feed.older === "idle";
  useEffect(() => {
    if (waits) loadOlder();
  }, [waits, loadOlder]);
  useEffect(() => {
    const row = isHeld ? rows.current?.querySelector(`#m${seq}`) : undefined;
    if (!row) return;
    row.scrollIntoView({ block: "center" });
    row.setAttribute("aria-current", "location");
    return () => row.removeAttribute("aria-current");
  }, [isHeld, seq, rows]);
}
