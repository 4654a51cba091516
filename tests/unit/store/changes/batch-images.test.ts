import { at, batchFrom, create, describeImage, removeImage, seqAndRevOf } from "#tests/support/change-batch";

describe("a batch of changes to images", () => {
  it("describes an image once, and does not mark its message as edited", () => {
    const batch = batchFrom();
    batch.apply(create("a", { text: "", imageIds: ["x", "y"] }));
    const outcomes = [describeImage("a", "y", "why"), describeImage("a", "y", "why")].map((each) => batch.apply(each));
    expect(outcomes.map(seqAndRevOf)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(outcomes[0]).toMatchObject({
      isNew: true,
      message: { editedAt: null, images: [{ alt: "" }, { alt: "why" }] },
    });
    expect(outcomes[1]).toMatchObject({ isNew: false });
    expect([...batch.describedImages]).toEqual([["y", "why"]]);
  });

  it("deletes a message without text together with its last image", () => {
    const batch = batchFrom();
    for (const change of [
      create("a", { text: "", imageIds: ["x", "y"] }),
      create("b", { text: "text", imageIds: ["z"] }),
    ])
      batch.apply(change);
    expect(batch.apply(removeImage("a", "x"))).toMatchObject({ message: { deletedAt: null }, removedImages: ["x"] });
    expect(batch.apply(removeImage("a", "y"))).toMatchObject({ message: { deletedAt: at, images: [] } });
    expect(batch.apply(removeImage("b", "z"))).toMatchObject({ message: { deletedAt: null, text: "text" } });
    expect(batch.removedImages).toEqual(["x", "y", "z"]);
  });

  it("refuses to change an image that does not exist or belongs to another member", () => {
    const batch = batchFrom();
    batch.apply(create("a", { text: "", imageIds: ["x"] }));
    const changes = [
      describeImage("a", "q", ""),
      removeImage("a", "q"),
      describeImage("a", "x", "!", "grace"),
      removeImage("a", "x", "grace"),
      removeImage("unknown", "x"),
    ];
    expect(changes.map((each) => seqAndRevOf(batch.apply(each)))).toEqual([
      "image_not_found",
      "image_not_found",
      "not_author",
      "not_author",
      "message_not_found",
    ]);
    expect(batch.counters.byChannelId.get("1")).toEqual({ seq: 1, rev: 1 });
  });
});
