import { activityOf } from "#lib/store/changes/batch-summary";
import { at, batchFrom, create, edit, remove, seqAndRevOf } from "#tests/support/change-batch";

describe("a batch of changes", () => {
  it("gives each message a seq and a rev in the order of the batch, without gaps", () => {
    const batch = batchFrom(10, 20);
    const outcomes = [create("a"), create("b"), create("c")].map((change) => seqAndRevOf(batch.apply(change)));
    expect(outcomes).toEqual([
      [11, 21],
      [12, 22],
      [13, 23],
    ]);
    expect(batch.counters.byChannelId.get("1")).toEqual({ seq: 13, rev: 23 });
  });

  it("makes one message of a clientId that comes twice in a batch", () => {
    const batch = batchFrom();
    const [first, second] = [
      batch.apply(create("a", { clientId: "same" })),
      batch.apply(create("b", { clientId: "same" })),
    ];
    expect(second).toMatchObject({ isNew: false, message: { id: "a" } });
    expect(first).toMatchObject({ isNew: true });
    expect(batch.created.size).toBe(1);
  });

  it("gives each change a revision, and packs a message once, in its last state", () => {
    const batch = batchFrom();
    for (const change of [create("a"), create("b"), edit("a", "A"), edit("a", "AA"), remove("b")]) batch.apply(change);
    expect(batch.packets()).toEqual([
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
    expect(activityOf(batch.created.keys())).toEqual([{ slug: "general", seq: 2, lastActivityAt: at }]);
  });

  it("gives no revision to a change without effect or to a refused one", () => {
    const batch = batchFrom();
    batch.apply(create("a"));
    const outcomes = [
      edit("a", "a"),
      edit("a", " "),
      edit("a", "theirs", "grace"),
      edit("unknown", "x"),
      remove("a", "grace"),
    ].map((change) => seqAndRevOf(batch.apply(change)));
    expect(outcomes).toEqual([[1, 1], "invalid_text", "not_author", "message_not_found", "not_author"]);
    batch.apply(remove("a"));
    expect(seqAndRevOf(batch.apply(remove("a")))).toEqual([1, 2]);
    expect(seqAndRevOf(batch.apply(edit("a", "undead")))).toBe("message_deleted");
    expect(batch.counters.byChannelId.get("1")).toEqual({ seq: 1, rev: 2 });
  });
});
