import type { Change, Outcome } from "#lib/store/change";
import { Ledger } from "#lib/store/ledger";

const channel = { id: "1", slug: "general" };
const at = "2026-03-01T12:00:00.000Z";
const ada = { id: "ada", displayName: "Ada" };

const create = (id: string, clientId = id, text = id): Change => ({
  kind: "create",
  draft: { id, clientId, text, channel, author: ada, images: [], replyTo: null, createdAt: at },
});
const edit = (messageId: string, text: string, authorId = "ada"): Change => ({
  kind: "edit",
  channel,
  messageId,
  authorId,
  text,
  at,
});
const remove = (messageId: string, authorId = "ada"): Change => ({ kind: "delete", channel, messageId, authorId, at });

const ledgerFrom = (seq = 0, rev = 0) => new Ledger({ counters: new Map([["1", { seq, rev }]]), messages: [] });
const placeOf = (outcome: Outcome) =>
  "message" in outcome ? [outcome.message.seq, outcome.message.rev] : outcome.refusal;

describe("the ledger", () => {
  it("gives places and revisions in the order of the batch, without holes", () => {
    const ledger = ledgerFrom(10, 20);
    const outcomes = [create("a"), create("b"), create("c")].map((change) => placeOf(ledger.apply(change)));
    expect(outcomes).toEqual([
      [11, 21],
      [12, 22],
      [13, 23],
    ]);
    expect(ledger.counters.get("1")).toEqual({ seq: 13, rev: 23 });
  });

  it("makes one message of a clientId that comes twice in a batch", () => {
    const ledger = ledgerFrom();
    const [first, second] = [ledger.apply(create("a", "same")), ledger.apply(create("b", "same"))];
    expect(second).toMatchObject({ isNew: false, message: { id: "a" } });
    expect(first).toMatchObject({ isNew: true });
    expect(ledger.created.size).toBe(1);
  });

  it("takes a revision for each change, and packs a message once, as it is last", () => {
    const ledger = ledgerFrom();
    for (const change of [create("a"), create("b"), edit("a", "A"), edit("a", "AA"), remove("b")]) ledger.apply(change);
    expect(ledger.packets()).toEqual([
      {
        channel: "general",
        from: 1,
        to: 5,
        messages: [
          expect.objectContaining({ id: "a", rev: 4, text: "AA" }),
          expect.objectContaining({ id: "b", rev: 5, text: "", deletedAt: at }),
        ],
      },
    ]);
    expect(ledger.activity()).toEqual([{ slug: "general", seq: 2, lastActivityAt: at }]);
  });

  it("takes none for what changes nothing or is refused", () => {
    const ledger = ledgerFrom();
    ledger.apply(create("a"));
    const outcomes = [
      edit("a", "a"),
      edit("a", " "),
      edit("a", "theirs", "grace"),
      edit("unknown", "x"),
      remove("a", "grace"),
    ].map((change) => placeOf(ledger.apply(change)));
    expect(outcomes).toEqual([[1, 1], "invalid_text", "not_author", "message_not_found", "not_author"]);
    ledger.apply(remove("a"));
    expect(placeOf(ledger.apply(remove("a")))).toEqual([1, 2]);
    expect(placeOf(ledger.apply(edit("a", "undead")))).toBe("message_deleted");
    expect(ledger.counters.get("1")).toEqual({ seq: 1, rev: 2 });
  });
});
