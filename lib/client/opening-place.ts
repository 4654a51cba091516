import type { Channel } from "#lib/contract/channel";
import { newPlace, type Place } from "#lib/client/row-list";

/** So far below the upper edge of the view a row is shown to which one is led, in pixels: what stands before it shows too. */
const openingGap = 160;

/** The first message that the reader has not seen; null where all was seen. What was said before they came counts as seen. */
export function firstUnreadOf({ unread, readUpTo }: Pick<Channel, "unread" | "readUpTo">): number | null {
  return unread > 0 ? readUpTo + 1 : null;
}

type Reasons = {
  /** The message that the address names. */
  named: number | null;
  firstUnread: number | null;
  /** Where one was reading when one left, in this tab. */
  left: Place | undefined;
  /** The channel's last message. */
  last: number;
};

/** Where a channel opens. The rule, and why it is this one: ARCHITECTURE. */
export function openingPlace({ named, firstUnread, left, last }: Reasons): Place {
  const isThere = named !== null && named >= 1 && named <= last;
  const wanted = isThere ? named : firstUnread;
  const place = left ?? newPlace(null);
  return wanted === null ? place : { ...place, anchor: leadingTo(wanted) };
}

/** By the end of the row before it: the row itself may be higher than the view. */
export const leadingTo = (seq: number) => ({ index: seq - 2, bottom: openingGap });
