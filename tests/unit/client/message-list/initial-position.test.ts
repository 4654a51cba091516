import { feedOf } from "#lib/client/feed/feed";
import {
  firstUndeletedFrom,
  firstUnreadOf,
  anchorBefore,
  initialPosition,
} from "#lib/client/message-list/initial-position";
import { newScrollPosition } from "#lib/client/message-list/scroll-position";
import { message } from "#tests/support/client/fixtures";

const atEnd = newScrollPosition(null);
const reading = newScrollPosition({ index: 40, bottom: 12 });

type Case = [
  what: string,
  linkedSeq: number | null,
  firstUnread: number | null,
  savedPosition: typeof atEnd | undefined,
  opens: unknown,
];
const cases: Case[] = [
  ["at its end, where nothing speaks for another place", null, null, undefined, null],
  ["at its end, where one was at the end", null, null, atEnd, null],
  ["where one was reading", null, null, reading, reading.anchor],
  ["at the first unread message", null, 61, undefined, anchorBefore(61)],
  ["at the first unread message, also where one was at the end", null, 61, atEnd, anchorBefore(61)],
  ["at the first unread message, also where one was reading elsewhere", null, 61, reading, anchorBefore(61)],
  ["at the first unread message that has not come yet", null, 101, reading, anchorBefore(101)],
  ["at the message that the address names, before all else", 7, 61, reading, anchorBefore(7)],
  ["at the message that the address names, also the first", 1, null, undefined, anchorBefore(1)],
  ["at the message that the address names, also the last", 100, null, undefined, anchorBefore(100)],
  ["as if the address named none, where there is no such message", 101, 61, reading, anchorBefore(61)],
  ["as if the address named none, where there never is such a message", 0, null, undefined, null],
];

describe("a channel opens", () => {
  it.each(cases)("%s", (_, linkedSeq, firstUnread, savedPosition, opens) => {
    const place = initialPosition({ linkedSeq, firstUnreadSeq: firstUnread, savedPosition, lastSeq: 100 });
    expect(place.anchor).toEqual(opens);
    // The measured heights of its rows are kept.
    if (savedPosition) expect(place.heights).toBe(savedPosition.heights);
  });
});

it("the target message is anchored by the row before it", () => {
  expect(anchorBefore(61)).toMatchObject({ index: 59 });
});

describe("the first unread message", () => {
  it("comes after the read marker", () => {
    expect(firstUnreadOf({ readUpTo: 60, unread: 40 })).toBe(61);
    expect(firstUnreadOf({ readUpTo: 99, unread: 1 })).toBe(100);
  });

  it("is the first message where nothing was read since one joined", () => {
    expect(firstUnreadOf({ readUpTo: 0, unread: 100 })).toBe(1);
  });

  it("is null where everything was read", () => {
    expect(firstUnreadOf({ readUpTo: 100, unread: 0 })).toBeNull();
  });
});

describe("the first message below the unread divider", () => {
  const deletedAt = "2026-11-16T10:00:00.000Z";
  const mine = { id: "grace", displayName: "Grace" };
  const feed = feedOf({
    messages: [message(4, { deletedAt }), message(5, { deletedAt }), message(6), message(7, { deletedAt })],
    rev: 9,
    last: 8,
  });

  it("is never one that is deleted", () => {
    expect([4, 5, 6].map((seq) => firstUndeletedFrom(feed, seq, mine.id))).toEqual([6, 6, 6]);
    expect(firstUndeletedFrom(feedOf({ messages: [message(5, { deletedAt })], rev: 9 }), 5, mine.id)).toBeNull();
    expect(firstUndeletedFrom(feed, null, mine.id)).toBeNull();
  });

  it("may be one that is not loaded yet, and is never one's own after deleted ones", () => {
    expect([7, 20].map((seq) => firstUndeletedFrom(feed, seq, mine.id))).toEqual([8, 20]);
    const own = feedOf({ messages: [message(4, { deletedAt }), message(5, { author: mine })], rev: 9 });
    expect(firstUndeletedFrom(own, 4, mine.id)).toBeNull();
  });
});
