import { ada, batchFrom, candidatesOf, create, grace, react, remove, seqAndRevOf } from "#tests/support/change-batch";

describe("a batch of reactions", () => {
  it("counts a reaction once for each member, also within one batch", () => {
    const batch = batchFrom();
    const changes = [create("a"), react("a", ada), react("a", grace), react("a", ada), react("a", ada, false)];
    const results = changes.map((change) => seqAndRevOf(batch.apply(change)));
    expect(results.map(([, rev]) => rev)).toEqual([1, 2, 3, 3, 4]);
    expect(batch.packets()[0]?.messages).toMatchObject([
      { rev: 4, reactions: [{ emoji: "👍", count: 1, by: [grace] }] },
    ]);
    expect(batch.batchReactions.changed.map(({ memberId, rev, on }) => [memberId, rev, on])).toEqual([
      ["ada", 2, true],
      ["grace", 3, true],
      ["ada", 4, false],
    ]);
  });

  it("counts members who had reacted before the batch, even those whose names are not shown", () => {
    const crowd = Array.from({ length: 60 }, (_, index) => ({ id: `guest ${index}`, displayName: `Guest ${index}` }));
    const batch = batchFrom(0, 0, crowd);
    batch.apply(create("a"));
    expect(batch.apply(react("a", crowd[59] ?? ada))).toMatchObject({ isNew: false });
    expect(batch.apply(react("a", crowd[0] ?? ada, false))).toMatchObject({
      message: { reactions: [{ emoji: "👍", count: 59, by: crowd.slice(1, 51) }] },
    });
  });

  it("removes reactions and mentions with their message, and notifies nobody", () => {
    const batch = batchFrom();
    const mention = create("a", { text: "@grace", mentionCandidates: [candidatesOf("grace")] });
    for (const change of [mention, react("a", grace), remove("a")]) batch.apply(change);
    expect([...batch.deleted]).toMatchObject([{ id: "a", reactions: [], mentions: [] }]);
    expect(batch.mentions()).toEqual([]);
    expect(seqAndRevOf(batch.apply(react("a", ada)))).toBe("message_deleted");
    expect(seqAndRevOf(batch.apply(react("unknown", ada)))).toBe("message_not_found");
  });
});
