import { applyChanges, applyMissed, applyOpening } from "#lib/client/feed/apply-changes";
import { addPage, hasGap, trim, type Feed } from "#lib/client/feed/feed";
import { channel, feed, message, messages } from "#tests/support/client/fixtures";

const opening = (given: {
  reset: boolean;
  messages: ReturnType<typeof messages>;
  rev: number;
  hasBefore?: boolean;
}) => ({
  channel: channel("general", { rev: given.rev }),
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
  it("is applied when it continues the feed", () => {
    const next = applied(applyChanges(feed(1, 3), packet(4, 5)));
    expect(seqs(next)).toEqual([1, 2, 3, 4, 5]);
    expect(next.rev).toBe(5);
  });

  it("leaves the very same feed when it is known already", () => {
    const held = feed(1, 3);
    expect(applyChanges(held, packet(2, 3, [message(3, { text: "forged" })]))).toBe(held);
  });

  it("adds only what is new when it overlaps", () => {
    const next = applied(applyChanges(feed(1, 3), packet(2, 4, [message(2, { text: "older" }), message(4)])));
    expect(seqs(next)).toEqual([1, 2, 3, 4]);
    expect(next.messages[1]?.text).toBe("message 2");
  });

  it("is a gap when it begins beyond the next revision", () => {
    expect(applyChanges(feed(1, 3), packet(5, 5))).toBe("gap");
  });

  it("replaces a loaded message only by a newer revision", () => {
    const edited = message(2, { rev: 4, text: "edited" });
    const next = applied(applyChanges(feed(1, 3), packet(4, 4, [edited])));
    expect(next.messages[1]).toBe(edited);
    const again = applied(applyChanges(next, packet(5, 5, [message(2, { rev: 2 }), message(4, { rev: 5 })])));
    expect(again.messages[1]).toBe(edited);
  });

  it("keeps a message whose page is not loaded for that page", () => {
    const next = applied(applyChanges(feed(101, 103), packet(104, 104, [message(7, { rev: 104 })])));
    expect(seqs(next)).toEqual([7, 101, 102, 103]);
    expect(next).toMatchObject({ rev: 104, lastSeq: 103 });
    expect(addPage(next, messages(1, 50)).messages[6]?.rev).toBe(104);
  });

  it("adds the first message of an empty channel", () => {
    const empty: Feed = {
      messages: [],
      rev: 0,
      lastSeq: 0,
      headerSeqs: new Set(),
      missedFrom: null,
      loadFailed: false,
    };
    expect(seqs(applied(applyChanges(empty, packet(1, 1))))).toEqual([1]);
  });
});

describe("missed changes", () => {
  it("move the revision to the last of a page while more wait, and then to the channel's own", () => {
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
  it("leaves the very same feed where nothing changed meanwhile", () => {
    const held = feed(1, 3);
    expect(applyOpening(held, opening({ reset: false, messages: [], rev: held.rev }))).toBe(held);
  });

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
    expect(next).toMatchObject({ rev: 2000, lastSeq: 950 });
  });

  it("marks the first missed message until the next opening; a change of a known message is none", () => {
    const back = (held: Feed | undefined, from: number, to: number, reset = false) =>
      applyOpening(held, opening({ reset, messages: messages(from, to), rev: to }));
    expect(back(undefined, 1, 3).missedFrom).toBeNull();
    expect(back(feed(1, 3), 2, 3).missedFrom).toBeNull();
    expect(back(feed(1, 3), 900, 950, true).missedFrom).toBe(4);
    const once = back(feed(1, 3), 4, 6);
    expect(once.missedFrom).toBe(4);
    const live = applied(applyChanges(once, packet(7, 8)));
    expect(live.missedFrom).toBe(4);
    expect(back(live, 8, 9).missedFrom).toBe(9);
  });
});

describe("a page of history", () => {
  it("is merged anywhere, and does not undo an edit that came while it was loading", () => {
    const held = feed(101, 150, { messages: [message(60, { rev: 151, text: "edited" }), ...messages(101, 150)] });
    const next = addPage(held, messages(51, 100));
    expect(seqs(next)).toEqual(Array.from({ length: 100 }, (_, index) => 51 + index));
    expect(next.messages[9]?.text).toBe("edited");
  });

  it("gives its first message a header when the message before is not loaded", () => {
    expect([...addPage(feed(101, 103), messages(51, 60)).headerSeqs]).toEqual([101, 51]);
    expect([...addPage(feed(1, 50), messages(51, 60)).headerSeqs]).toEqual([1]);
  });

  it("leaves a gap until all of it is loaded", () => {
    const held = feed(101, 150);
    expect([hasGap(held, 101, 150), hasGap(held, 100, 150), hasGap(held, 101, 151)]).toEqual([false, true, true]);
    expect(hasGap(addPage(held, messages(90, 100)), 95, 120)).toBe(false);
  });

  it("is trimmed where nobody reads, and the feed still knows the end of the channel", () => {
    const next = trim(feed(1, 100), (seq) => seq <= 10);
    expect(seqs(next)).toEqual(messages(1, 10).map(({ seq }) => seq));
    expect(next).toMatchObject({ rev: 100, lastSeq: 100 });
  });
});
