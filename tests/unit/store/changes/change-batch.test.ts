import type { Author } from "#lib/contract/member";
import type { Change, Outcome } from "#lib/store/changes/change";
import type { MentionCandidates } from "#lib/store/changes/mention-candidates";
import { activityOf } from "#lib/store/changes/batch-summary";
import { ChangeBatch } from "#lib/store/changes/change-batch";

const channel = { id: "1", slug: "general" };
const at = "2026-03-01T12:00:00.000Z";
const grace = { id: "grace", displayName: "Grace" };
const ada = { id: "ada", displayName: "Ada" };

const create = (id: string, clientId = id, text = id, mentionCandidates: MentionCandidates = []): Change => ({
  kind: "create",
  draft: { id, clientId, text, channel, author: ada, images: [], replyTo: null, createdAt: at, mentionCandidates },
});
/** An @, and the names that may stand behind it. */
const call = (...names: string[]) => names.map((name) => ({ nameKey: name, folded: name }));
const react = (messageId: string, author: Author, on = true): Change => ({
  kind: "react",
  channel,
  messageId,
  author,
  emoji: "👍",
  on,
});
const isBy =
  (memberId: string) =>
  ({ author }: { author: Author }) =>
    author.id === memberId;
const edit = (messageId: string, text: string, memberId = "ada"): Change => ({
  kind: "edit",
  channel,
  messageId,
  isAllowed: isBy(memberId),
  text,
  mentionCandidates: [],
  at,
});
const remove = (messageId: string, memberId = "ada"): Change => ({
  kind: "delete",
  channel,
  messageId,
  isAllowed: isBy(memberId),
  at,
});

const image = (id: string) => ({
  id,
  width: 2,
  height: 1,
  alt: "",
  thumbhash: "",
  animated: 0,
  thumbnailWidth: 2,
  contentType: "image/webp",
  displayBytes: 1,
  thumbnailBytes: 1,
});
const illustrated = (id: string, text: string, imageIds: string[]): Change => ({
  kind: "create",
  draft: {
    id,
    clientId: id,
    text,
    channel,
    author: ada,
    images: imageIds.map(image),
    replyTo: null,
    createdAt: at,
    mentionCandidates: [],
  },
});
const ofImage = (messageId: string, imageId: string, memberId = "ada") => ({
  channel,
  messageId,
  imageId,
  isAllowed: isBy(memberId),
  at,
});
const describeImage = (messageId: string, imageId: string, alt: string, memberId?: string): Change => ({
  kind: "describeImage",
  alt,
  ...ofImage(messageId, imageId, memberId),
});
const removeImage = (messageId: string, imageId: string, memberId?: string): Change => ({
  kind: "deleteImage",
  ...ofImage(messageId, imageId, memberId),
});

const batchFrom = (seq = 0, rev = 0, reactors: Author[] = []) =>
  new ChangeBatch({
    counters: new Map([["1", { seq, rev }]]),
    messages: [],
    memberNamed: (key) => [ada, grace].find(({ id }) => id === key),
    reactors: () => reactors,
  });
const placeOf = (outcome: Outcome) =>
  "message" in outcome ? [outcome.message.seq, outcome.message.rev] : outcome.refusal;

describe("the batch", () => {
  it("gives places and revisions in the order of the batch, without holes", () => {
    const batch = batchFrom(10, 20);
    const outcomes = [create("a"), create("b"), create("c")].map((change) => placeOf(batch.apply(change)));
    expect(outcomes).toEqual([
      [11, 21],
      [12, 22],
      [13, 23],
    ]);
    expect(batch.counters.byChannelId.get("1")).toEqual({ seq: 13, rev: 23 });
  });

  it("makes one message of a clientId that comes twice in a batch", () => {
    const batch = batchFrom();
    const [first, second] = [batch.apply(create("a", "same")), batch.apply(create("b", "same"))];
    expect(second).toMatchObject({ isNew: false, message: { id: "a" } });
    expect(first).toMatchObject({ isNew: true });
    expect(batch.created.size).toBe(1);
  });

  it("takes a revision for each change, and packs a message once, as it is last", () => {
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

  it("takes none for what changes nothing or is refused", () => {
    const batch = batchFrom();
    batch.apply(create("a"));
    const outcomes = [
      edit("a", "a"),
      edit("a", " "),
      edit("a", "theirs", "grace"),
      edit("unknown", "x"),
      remove("a", "grace"),
    ].map((change) => placeOf(batch.apply(change)));
    expect(outcomes).toEqual([[1, 1], "invalid_text", "not_author", "message_not_found", "not_author"]);
    batch.apply(remove("a"));
    expect(placeOf(batch.apply(remove("a")))).toEqual([1, 2]);
    expect(placeOf(batch.apply(edit("a", "undead")))).toBe("message_deleted");
    expect(batch.counters.byChannelId.get("1")).toEqual({ seq: 1, rev: 2 });
  });

  it("describes an image once, and leaves no mark of editing", () => {
    const batch = batchFrom();
    batch.apply(illustrated("a", "", ["x", "y"]));
    const outcomes = [describeImage("a", "y", "why"), describeImage("a", "y", "why")].map((each) => batch.apply(each));
    expect(outcomes.map(placeOf)).toEqual([
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

  it("deletes a message with its last image when it has no text", () => {
    const batch = batchFrom();
    for (const change of [illustrated("a", "", ["x", "y"]), illustrated("b", "text", ["z"])]) batch.apply(change);
    expect(batch.apply(removeImage("a", "x"))).toMatchObject({ message: { deletedAt: null }, removedImages: ["x"] });
    expect(batch.apply(removeImage("a", "y"))).toMatchObject({ message: { deletedAt: at, images: [] } });
    expect(batch.apply(removeImage("b", "z"))).toMatchObject({ message: { deletedAt: null, text: "text" } });
    expect(batch.removedImages).toEqual(["x", "y", "z"]);
  });

  it("refuses to change images that are not there, or not one's own", () => {
    const batch = batchFrom();
    batch.apply(illustrated("a", "", ["x"]));
    const wishes = [describeImage("a", "q", ""), removeImage("a", "q"), describeImage("a", "x", "!", "grace")];
    const refused = [...wishes, removeImage("a", "x", "grace"), removeImage("unknown", "x")];
    expect(refused.map((each) => placeOf(batch.apply(each)))).toEqual([
      "image_not_found",
      "image_not_found",
      "not_author",
      "not_author",
      "message_not_found",
    ]);
    expect(batch.counters.byChannelId.get("1")).toEqual({ seq: 1, rev: 1 });
  });

  it("counts a reaction once for each member, also within one batch", () => {
    const batch = batchFrom();
    const changes = [create("a"), react("a", ada), react("a", grace), react("a", ada), react("a", ada, false)];
    const places = changes.map((change) => placeOf(batch.apply(change)));
    expect(places.map(([, rev]) => rev)).toEqual([1, 2, 3, 3, 4]);
    expect(batch.packets()[0]?.messages).toMatchObject([
      { rev: 4, reactions: [{ emoji: "👍", count: 1, by: [grace] }] },
    ]);
    expect(batch.batchReactions.changed.map(({ memberId, rev, on }) => [memberId, rev, on])).toEqual([
      ["ada", 2, true],
      ["grace", 3, true],
      ["ada", 4, false],
    ]);
  });

  it("knows those who had reacted before the batch, beyond those who are shown", () => {
    const crowd = Array.from({ length: 60 }, (_, index) => ({ id: `guest ${index}`, displayName: `Guest ${index}` }));
    const batch = batchFrom(0, 0, crowd);
    batch.apply(create("a"));
    expect(batch.apply(react("a", crowd[59] ?? ada))).toMatchObject({ isNew: false });
    expect(batch.apply(react("a", crowd[0] ?? ada, false))).toMatchObject({
      message: { reactions: [{ emoji: "👍", count: 59, by: crowd.slice(1, 51) }] },
    });
  });

  it("takes reactions and mentions away with their message, and tells nobody of it", () => {
    const batch = batchFrom();
    const calling = create("a", "a", "@grace", [call("grace")]);
    for (const change of [calling, react("a", grace), remove("a")]) batch.apply(change);
    expect([...batch.deleted]).toMatchObject([{ id: "a", reactions: [], mentions: [] }]);
    expect(batch.mentions()).toEqual([]);
    expect(placeOf(batch.apply(react("a", ada)))).toBe("message_deleted");
    expect(placeOf(batch.apply(react("unknown", ada)))).toBe("message_not_found");
  });

  it("mentions for each @ the longest name that somebody has, and tells others than the author", () => {
    const batch = batchFrom();
    const candidates = [call("grace hopper", "grace"), call("nobody"), call("ada"), call("grace")];
    batch.apply(create("a", "a", "text", candidates));
    expect(batch.mentions()).toEqual([
      { message: expect.objectContaining({ mentions: [grace, ada] }), memberIds: ["grace"] },
    ]);
    expect([...batch.batchMentions.changed.values()]).toEqual(["1"]);
  });

  it("mentions nobody by what only looks like a name", () => {
    const batch = batchFrom();
    batch.apply(create("a", "a", "text", [[{ nameKey: "grace", folded: "gra\u0441e" }]]));
    expect(batch.mentions()).toEqual([]);
    expect(batch.batchMentions.changed.size).toBe(1);
  });

  it("looks up no name for a text that calls nobody", () => {
    const batch = batchFrom();
    batch.apply(create("a"));
    batch.apply(edit("a", "b"));
    expect(batch.batchMentions.changed.size).toBe(0);
  });

  it("tells whom a message called and does not call any more, and of nobody else", () => {
    const batch = batchFrom();
    const lost = (change: Parameters<typeof batch.apply>[0]) => {
      const outcome = batch.apply(change);
      return "refusal" in outcome ? outcome.refusal : outcome.unmentioned;
    };
    expect(lost(create("a", "a", "@grace @ada", [call("grace"), call("ada")]))).toEqual([]);
    expect(lost(edit("a", "nobody"))).toEqual(["grace"]);
    expect(lost(edit("a", "nobody at all"))).toEqual([]);
    expect(lost(create("b", "b", "@grace", [call("grace")]))).toEqual([]);
    expect(lost(remove("b"))).toEqual(["grace"]);
    expect(lost(remove("b"))).toEqual([]);
  });
});
