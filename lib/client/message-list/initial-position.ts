import type { Channel } from "#lib/contract/channel";
import { messageAtSeq, type Feed } from "#lib/client/feed/feed";
import { newScrollPosition, type ScrollPosition } from "#lib/client/message-list/scroll-position";

/** A target row opens this far below the top of the viewport, so that the end of the message before it shows, too. */
const targetOffsetPx = 160;

/** The `seq` of the first unread message; null where all is read. Messages from before the member joined count as read. */
export function firstUnreadOf({ unread, readUpTo }: Pick<Channel, "unread" | "readUpTo">): number | null {
  return unread > 0 ? readUpTo + 1 : null;
}

/**
 * The first message from a `seq` on that is not deleted; null where it is the member's own, or where none is left. A message
 * that is not loaded counts as not deleted.
 */
export function firstUndeletedFrom(feed: Feed, seq: number | null, me: string): number | null {
  if (seq === null) return null;
  let next = seq;
  while (messageAtSeq(feed, next)?.deletedAt) next += 1;
  if (next === seq) return seq;
  return next > feed.lastSeq || messageAtSeq(feed, next)?.author.id === me ? null : next;
}

type OpeningContext = {
  /** The message that the URL links to. */
  linkedSeq: number | null;
  firstUnreadSeq: number | null;
  /** The reading position when the member left the channel in this tab. */
  savedPosition: ScrollPosition | undefined;
  lastSeq: number;
};

/**
 * The scroll position at which a channel opens: at the message in the address; else at the first unread one; else where this
 * tab last left it; else at the end. Unread comes before the last position, so that no unread message is skipped.
 */
export function initialPosition({ linkedSeq, firstUnreadSeq, savedPosition, lastSeq }: OpeningContext): ScrollPosition {
  const exists = linkedSeq !== null && linkedSeq >= 1 && linkedSeq <= lastSeq;
  const targetSeq = exists ? linkedSeq : firstUnreadSeq;
  const position = savedPosition ?? newScrollPosition(null);
  return targetSeq === null ? position : { ...position, anchor: anchorBefore(targetSeq) };
}

/** Anchors the row before the target: the target itself may be higher than the viewport. */
export const anchorBefore = (seq: number) => ({ index: seq - 2, bottom: targetOffsetPx });
