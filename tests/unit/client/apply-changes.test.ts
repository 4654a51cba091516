import { applyChanges, applyMissed, applyOpening } from "#lib/client/apply-changes";
import { prependPage, type Feed } from "#lib/client/feed";
import { feed, message, messages } from "./fixtures";

const general = { id: "g", slug: "general", name: "general", topic: "", createdBy: null } as const;
const settings = { archivedAt: null, muted: false, joined: true, notify: "mentions" } as const;
const opening = (given: {
  reset: boolean;
  messages: ReturnType<typeof messages>;
  rev: number;
  hasBefore?: boolean;
}) => ({
  channel: {
    ...general,
    ...settings,
    createdAt: "",
    seq: 0,
    rev: given.rev,
    readUpTo: 0,
    unread: 0,
    mentions: 0,
    lastActivityAt: "",
  },
  hasBefore: false,
  here: [],
  ...given,
});
const packet = (from: number, to: number, changed = messages(from, to)) => ({
  channel: "general",
  from,
  to,
  messages: changed,
});
const seqs = (held: Feed) => held.messages.map(({ seq }) => seq);

function applied(result: Feed | "gap"): Feed {
  if (result === "gap") throw new Error("expected no gap");
  return result;
}

describe("a packet of changes", () => {
  it("that continues the feed is taken in", () => {
    const next = applied(applyChanges(feed(1, 3), packet(4, 5)));
    expect(seqs(next)).toEqual([1, 2, 3, 4, 5]);
    expect(next.rev).toBe(5);
  });

  it("that is known already leaves the very same feed", () => {
    const held = feed(1, 3);
    expect(applyChanges(held, packet(2, 3, [message(3, { text: "forged" })]))).toBe(held);
  });

  it("that overlaps brings only what is new", () => {
    const next = applied(applyChanges(feed(1, 3), packet(2, 4, [message(2, { text: "older" }), message(4)])));
    expect(seqs(next)).toEqual([1, 2, 3, 4]);
    expect(next.messages[1]?.text).toBe("message 2");
  });

  it("from beyond the next revision is a gap", () => {
    expect(applyChanges(feed(1, 3), packet(5, 5))).toBe("gap");
  });

  it("replaces a held message only by a newer revision", () => {
    const edited = message(2, { rev: 4, text: "edited" });
    const next = applied(applyChanges(feed(1, 3), packet(4, 4, [edited])));
    expect(next.messages[1]).toBe(edited);
    const again = applied(applyChanges(next, packet(5, 5, [message(2, { rev: 2 }), message(4, { rev: 5 })])));
    expect(again.messages[1]).toBe(edited);
  });

  it("about a message that is not loaded moves the revision and makes no hole", () => {
    const next = applied(applyChanges(feed(101, 103), packet(104, 104, [message(7, { rev: 104 })])));
    expect(seqs(next)).toEqual([101, 102, 103]);
    expect(next.rev).toBe(104);
  });

  it("brings the first message of an empty channel", () => {
    const empty: Feed = { messages: [], rev: 0, hasBefore: false, older: "idle" };
    expect(seqs(applied(applyChanges(empty, packet(1, 1))))).toEqual([1]);
  });
});

describe("missed changes", () => {
  it("move the revision to the last of a page while more wait, then to the channel's own", () => {
    const first = applyMissed(feed(1, 3), { messages: messages(4, 5), rev: 9, more: true });
    expect(first.rev).toBe(5);
    const last = applyMissed(first, { messages: messages(6, 8), rev: 9, more: false });
    expect(last.rev).toBe(9);
    expect(seqs(last)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("never move the revision back", () => {
    expect(applyMissed(feed(1, 8), { messages: [], rev: 5, more: false }).rev).toBe(8);
  });
});

describe("the answer to channel:open", () => {
  it("adds what changed meanwhile", () => {
    const next = applyOpening(feed(1, 3), opening({ reset: false, messages: messages(4, 4), rev: 4 }));
    expect(seqs(next)).toEqual([1, 2, 3, 4]);
  });

  it("replaces everything when too much was missed", () => {
    const next = applyOpening(
      feed(1, 3),
      opening({ reset: true, messages: messages(900, 950), rev: 2000, hasBefore: true }),
    );
    expect(seqs(next)[0]).toBe(900);
    expect(next).toMatchObject({ rev: 2000, hasBefore: true });
  });
});

describe("a page of older messages", () => {
  it("goes in front, with what was edited while it was under way", () => {
    const page = { messages: messages(51, 100), rev: 150, hasBefore: true };
    const edited = message(60, { rev: 151, text: "edited" });
    const next = prependPage(feed(101, 150), page, [edited]);
    expect(seqs(next)).toEqual(Array.from({ length: 100 }, (_, index) => 51 + index));
    expect(next.messages[9]?.text).toBe("edited");
    expect(next.hasBefore).toBe(true);
  });

  it("that does not reach up to what is held is left out", () => {
    const held = feed(900, 950, { older: "loading" });
    expect(prependPage(held, { messages: messages(51, 100), rev: 9, hasBefore: true }, [])).toEqual(feed(900, 950));
  });
});
