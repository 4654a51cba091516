import { ada, batchFrom, candidatesOf, create, edit, grace, remove } from "#tests/support/change-batch";

describe("a batch with mentions", () => {
  it("mentions the longest name that exists for each @, and notifies everyone but the author", () => {
    const batch = batchFrom();
    const candidates = [
      candidatesOf("grace hopper", "grace"),
      candidatesOf("nobody"),
      candidatesOf("ada"),
      candidatesOf("grace"),
    ];
    batch.apply(create("a", { text: "text", mentionCandidates: candidates }));
    expect(batch.mentions()).toEqual([
      { message: expect.objectContaining({ mentions: [grace, ada] }), memberIds: ["grace"] },
    ]);
    expect([...batch.batchMentions.changed.values()]).toEqual(["1"]);
  });

  it("mentions nobody by a name that only looks like theirs", () => {
    const batch = batchFrom();
    batch.apply(create("a", { text: "text", mentionCandidates: [[{ nameKey: "grace", folded: "gra\u0441e" }]] }));
    expect(batch.mentions()).toEqual([]);
    expect(batch.batchMentions.changed.size).toBe(1);
  });

  it("looks up no name for a text without an @", () => {
    const batch = batchFrom();
    batch.apply(create("a"));
    batch.apply(edit("a", "b"));
    expect(batch.batchMentions.changed.size).toBe(0);
  });

  it("lists the members that a change no longer mentions, and nobody else", () => {
    const batch = batchFrom();
    const lost = (change: Parameters<typeof batch.apply>[0]) => {
      const outcome = batch.apply(change);
      return "refusal" in outcome ? outcome.refusal : outcome.unmentioned;
    };
    expect(
      lost(create("a", { text: "@grace @ada", mentionCandidates: [candidatesOf("grace"), candidatesOf("ada")] })),
    ).toEqual([]);
    expect(lost(edit("a", "nobody"))).toEqual(["grace"]);
    expect(lost(edit("a", "nobody at all"))).toEqual([]);
    expect(lost(create("b", { text: "@grace", mentionCandidates: [candidatesOf("grace")] }))).toEqual([]);
    expect(lost(remove("b"))).toEqual(["grace"]);
    expect(lost(remove("b"))).toEqual([]);
  });
});
