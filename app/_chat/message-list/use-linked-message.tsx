import { useEffect, useRef, type RefObject } from "react";
import { messageAtSeq, type Feed } from "#lib/client/feed/feed";
import { anchorBefore } from "#lib/client/message-list/initial-position";
import type { VirtualList } from "#lib/client/message-list/virtual-list";
import { useChatState } from "#app/_chat/use-chat";

/**
 * Scrolls to the message that the address names and focuses it, so that a screen reader announces it.
 * @returns its seq, even if there is no such message
 */
export function useLinkedMessage(
  feed: Feed,
  list: RefObject<HTMLElement | null>,
  virtualList: VirtualList,
): number | null {
  const named = useChatState((state) => state.linked);
  const { lastSeq } = feed;
  const exists = named !== null && named.seq >= 1 && named.seq <= lastSeq;
  const isLoaded = exists && messageAtSeq(feed, named.seq) !== undefined;
  const scrolledTo = useRef<unknown>(null);
  const focusedMessage = useRef<unknown>(null);
  useEffect(() => {
    if (!exists || scrolledTo.current === named) return;
    scrolledTo.current = named;
    virtualList.scrollTo(anchorBefore(named.seq));
  }, [exists, named, virtualList]);
  useEffect(() => {
    if (!isLoaded || focusedMessage.current === named) return;
    const row = list.current?.querySelector<HTMLElement>(`#m${named.seq}`);
    if (!row) return;
    focusedMessage.current = named;
    row.focus({ preventScroll: true });
  });
  return named?.seq ?? null;
}
