import { firstUnreadOf, leadingTo, openingPlace } from "#lib/client/opening-place";
import { newPlace } from "#lib/client/row-list";

const nothing = { named: null, left: undefined, firstUnread: null, last: 100 };
const reading = newPlace({ index: 40, bottom: 12 });

describe("a channel opens", () => {
  it("at its end, where nothing speaks for another place", () => {
    expect(openingPlace(nothing).anchor).toBeNull();
  });

  it("at the first unread message, also where one had read to the end", () => {
    expect(openingPlace({ ...nothing, firstUnread: 61 }).anchor).toEqual(leadingTo(61));
    const left = newPlace(null);
    const place = openingPlace({ ...nothing, left, firstUnread: 61 });
    expect(place).toEqual({ heights: left.heights, anchor: leadingTo(61) });
  });

  it("where one was reading when one left it", () => {
    expect(openingPlace({ ...nothing, left: reading, firstUnread: 61 })).toBe(reading);
  });

  it("at the message that the address names, before all else, if there is one", () => {
    expect(openingPlace({ ...nothing, named: 7, left: reading, firstUnread: 61 }).anchor).toEqual(leadingTo(7));
    for (const named of [0, 101]) expect(openingPlace({ ...nothing, named }).anchor).toBeNull();
  });
});

describe("the first unread message", () => {
  it("comes after the reader's mark", () => {
    expect(firstUnreadOf({ readUpTo: 60, unread: 40 })).toBe(61);
  });

  it("is the very first where nothing was read since one came", () => {
    expect(firstUnreadOf({ readUpTo: 0, unread: 100 })).toBe(1);
  });

  it("is none where all was read", () => {
    expect(firstUnreadOf({ readUpTo: 100, unread: 0 })).toBeNull();
  });
});
