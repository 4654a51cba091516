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
  /** Where one was reading when one left, in this tab. */
  left: Place | undefined;
  firstUnread: number | null;
  /** The channel's last message. */
  last: number;
};

/**
 * Where a channel opens: at the message that the address names; else where one was reading; else at the first unread
 * message; else at the end.
 */
export function openingPlace({ named, left, firstUnread, last }: Reasons): Place {
  const wanted = named !== null && named >= 1 && named <= last ? named : left?.anchor ? null : firstUnread;
  if (wanted !== null) return { ...(left ?? newPlace(null)), anchor: leadingTo(wanted) };
  return left ?? newPlace(null);
}

/** By the end of the row before it: the row itself may be higher than the view. */
export const leadingTo = (seq: number) => ({ index: seq - 2, bottom: openingGap });
