import type { Channel } from "#lib/contract/channel";
import { messageAtSeq, type Feed } from "#lib/client/feed/feed";
import { newScrollPosition, type ScrollPosition } from "#lib/client/message-list/scroll-position";

/** So far below the upper edge of the view a row is shown to which one is led, in pixels: what stands before it shows too. */
const targetOffsetPx = 160;

/** The first message that the reader has not seen; null where all was seen. What was said before they came counts as seen. */
export function firstUnreadOf({ unread, readUpTo }: Pick<Channel, "unread" | "readUpTo">): number | null {
  return unread > 0 ? readUpTo + 1 : null;
}

/**
 * The first message that is still there from a place on, where that is news to a reader; null where it is their own, or
 * nothing is left. What is not loaded is taken to be there.
 */
export function firstUndeletedFrom(feed: Feed, seq: number | null, me: string): number | null {
  if (seq === null) return null;
  let place = seq;
  while (messageAtSeq(feed, place)?.deletedAt) place += 1;
  if (place === seq) return seq;
  return place > feed.lastSeq || messageAtSeq(feed, place)?.author.id === me ? null : place;
}

type OpeningContext = {
  /** The message that the address names. */
  linkedSeq: number | null;
  firstUnreadSeq: number | null;
  /** Where one was reading when one left, in this tab. */
  savedPosition: ScrollPosition | undefined;
  /** The channel's last message. */
  lastSeq: number;
};

/** Where a channel opens. The rule, and why it is this one: ARCHITECTURE. */
export function initialPosition({ linkedSeq, firstUnreadSeq, savedPosition, lastSeq }: OpeningContext): ScrollPosition {
  const isThere = linkedSeq !== null && linkedSeq >= 1 && linkedSeq <= lastSeq;
  const wanted = isThere ? linkedSeq : firstUnreadSeq;
  const place = savedPosition ?? newScrollPosition(null);
  return wanted === null ? place : { ...place, anchor: anchorBefore(wanted) };
}

/** By the end of the row before it: the row itself may be higher than the view. */
export const anchorBefore = (seq: number) => ({ index: seq - 2, bottom: targetOffsetPx });
