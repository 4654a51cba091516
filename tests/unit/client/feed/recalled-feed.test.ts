import { withSnapshot } from "#lib/client/feed/feed";
import { feed, messages } from "#tests/support/client/fixtures";

const places = (held: ReturnType<typeof withSnapshot>) => held?.messages.map(({ seq }) => seq);

describe("what was read before", () => {
  it("is taken up where it is newer, or nothing is known yet", () => {
    const page = { messages: messages(1, 3), rev: 3 };
    expect(places(withSnapshot(feed(1, 2), page))).toEqual([1, 2, 3]);
    expect(places(withSnapshot(undefined, page))).toEqual([1, 2, 3]);
  });

  it("is left where more is known by now, or nothing was read", () => {
    const held = feed(1, 3);
    expect(withSnapshot(held, { messages: messages(1, 2), rev: 2 })).toBe(held);
    expect(withSnapshot(undefined, { messages: [], rev: 0 })).toBe(undefined);
  });

  it("has what one said oneself last, although no revision told of it by then", () => {
    expect(places(withSnapshot(feed(1, 2), { messages: messages(1, 3), rev: 2 }))).toEqual([1, 2, 3]);
    expect(places(withSnapshot({ ...feed(1, 0), messages: [] }, { messages: messages(1, 1), rev: 0 }))).toEqual([1]);
  });
});
