import { useEffect, useRef, type RefObject } from "react";
import { messageAt, type Feed } from "#lib/client/feed/feed";
import { leadingTo } from "#lib/client/message-list/initial-position";
import type { VirtualList } from "#lib/client/message-list/virtual-list";
import { useChatState } from "#app/_chat/use-chat";

/**
 * Leads to the message that the address names, and gives it the focus, so that a screen reader tells it.
 * @returns its seq, also where there is no such message
 */
export function useLinkedMessage(feed: Feed, list: RefObject<HTMLElement | null>, rowList: VirtualList): number | null {
  const named = useChatState((state) => state.named);
  const { last } = feed;
  const exists = named !== null && named.seq >= 1 && named.seq <= last;
  const isThere = exists && messageAt(feed, named.seq) !== undefined;
  const led = useRef<unknown>(null);
  const focused = useRef<unknown>(null);
  useEffect(() => {
    if (!exists || led.current === named) return;
    led.current = named;
    rowList.goTo(leadingTo(named.seq));
  }, [exists, named, rowList]);
  useEffect(() => {
    if (!isThere || focused.current === named) return;
    const row = list.current?.querySelector<HTMLElement>(`#m${named.seq}`);
    if (!row) return;
    focused.current = named;
    row.focus({ preventScroll: true });
  });
  return named?.seq ?? null;
}
