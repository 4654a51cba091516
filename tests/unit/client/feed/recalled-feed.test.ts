import { withSnapshot } from "#lib/client/feed/feed";
import { feed, messages } from "#tests/support/client/fixtures";

const seqsOf = (held: ReturnType<typeof withSnapshot>) => held?.messages.map(({ seq }) => seq);

describe("a stored snapshot", () => {
  it("is used when it is newer than the feed, or when there is no feed yet", () => {
    const page = { messages: messages(1, 3), rev: 3 };
    expect(seqsOf(withSnapshot(feed(1, 2), page))).toEqual([1, 2, 3]);
    expect(seqsOf(withSnapshot(undefined, page))).toEqual([1, 2, 3]);
  });

  it("is ignored when the feed is newer, or when it is empty", () => {
    const held = feed(1, 3);
    expect(withSnapshot(held, { messages: messages(1, 2), rev: 2 })).toBe(held);
    expect(withSnapshot(undefined, { messages: [], rev: 0 })).toBe(undefined);
  });

  it("adds the member's own last message, although its revision does not cover it yet", () => {
    expect(seqsOf(withSnapshot(feed(1, 2), { messages: messages(1, 3), rev: 2 }))).toEqual([1, 2, 3]);
    expect(seqsOf(withSnapshot({ ...feed(1, 0), messages: [] }, { messages: messages(1, 1), rev: 0 }))).toEqual([1]);
  });
});
