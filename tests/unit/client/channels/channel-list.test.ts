import type { Channel } from "#lib/contract/channel";
import {
  activityIn,
  applySettings,
  deletionsIn,
  upsertKeepingSettings,
  sortByName,
  markReadUpTo,
  addMention,
  applyMarks,
  applyActivity,
  mergeFetched,
  upsertChannel,
  keepIdentity,
} from "#lib/client/channels/channel-list";
import { channel, message } from "#tests/support/client/fixtures";

const activity = (slug: string, seq: number) => ({ slug, seq, lastActivityAt: "2026-11-16T10:00:00.000Z" });
const unread = (channels: readonly Channel[]) =>
  Object.fromEntries(channels.map(({ slug, unread: count }) => [slug, count]));

describe("the channel list", () => {
  it("is sorted by name, with numbers by their value", () => {
    const names = sortByName([channel("room 10"), channel("Zoo"), channel("room 9"), channel("ábaco")]).map(
      ({ name }) => name,
    );
    expect(names).toEqual(["ábaco", "room 9", "room 10", "Zoo"]);
  });

  it("counts messages beyond the last known one, once", () => {
    const once = applyActivity([channel("general"), channel("other")], [activity("general", 7)]);
    expect(unread(once)).toEqual({ general: 2, other: 0 });
    expect(unread(applyActivity(once, [activity("general", 7), activity("general", 6)]))).toEqual({
      general: 2,
      other: 0,
    });
  });

  it("stays the same object where a fetched list is equal, and otherwise keeps the channels that are", () => {
    const known = sortByName([channel("general"), channel("other")]);
    const fetched = (topic: string) => [channel("general", { topic }), channel("other")];
    expect(keepIdentity(known, mergeFetched(known, fetched("")))).toBe(known);
    const next = keepIdentity(known, mergeFetched(known, fetched("tea")));
    expect(next[0]).toMatchObject({ slug: "general", topic: "tea" });
    expect(next[1]).toBe(known[1]);
    expect(keepIdentity(known, [known[1]!, known[0]!])).not.toBe(known);
    expect(keepIdentity(known, [known[0]!])).toHaveLength(1);
  });

  it("stays the same object when there is nothing new, so that nothing renders again", () => {
    const channels = [channel("general")];
    expect(applyActivity(channels, [activity("general", 5), activity("elsewhere", 9)])).toBe(channels);
    expect(applyActivity(channels, activityIn([]))).toBe(channels);
  });

  it("learns about the open channel from its messages", () => {
    const createdAt = "2026-11-16T10:00:00.000Z";
    const updated = activityIn([message(6), message(7, { createdAt })]);
    expect(applyActivity([channel("general")], updated)).toMatchObject([
      { seq: 7, unread: 2, lastActivityAt: createdAt },
    ]);
  });

  it("adds or changes a channel without touching its unread count", () => {
    const channels = upsertChannel([channel("general", { unread: 3, seq: 9 })], channel("general", { topic: "new" }));
    expect(channels).toMatchObject([{ topic: "new", unread: 3, seq: 9 }]);
    expect(upsertChannel(channels, channel("art")).map(({ slug }) => slug)).toEqual(["art", "general"]);
  });

  it("keeps the member's settings, whoever changed the channel", () => {
    const current = [channel("general", { muted: true, joined: false, notify: "nothing" })];
    const updated = upsertKeepingSettings(
      current,
      channel("general", { topic: "new", archivedAt: "2026-11-16T09:00:00.000Z" }),
    );
    expect(updated).toMatchObject([
      { topic: "new", archivedAt: "2026-11-16T09:00:00.000Z", muted: true, joined: false },
    ]);
    expect(upsertKeepingSettings(updated, channel("art")).map(({ slug }) => slug)).toEqual(["art", "general"]);
  });

  it("takes over the member's settings, and counts nothing in a channel that was left", () => {
    const current = [channel("general", { unread: 3, mentions: 1 }), channel("art", { unread: 2 })];
    const settings = { muted: true, joined: false, notify: "all" } as const;
    const left = applySettings(current, { channel: "general", ...settings });
    expect(left).toMatchObject([
      { ...settings, unread: 0, mentions: 0 },
      { muted: false, joined: true, unread: 2 },
    ]);
    expect(unread(applyActivity(left, [activity("general", 9)]))).toEqual({ general: 0, art: 2 });
  });

  it("lowers the unread count as one reads, and never raises it", () => {
    const channels = [channel("general", { seq: 9, unread: 4 }), channel("other", { seq: 9, unread: 4 })];
    expect(unread(markReadUpTo(channels, "general", 8))).toEqual({ general: 1, other: 4 });
    expect(unread(markReadUpTo(channels, "general", 1))).toEqual({ general: 4, other: 4 });
  });

  it("keeps activity that overtook a fetched list", () => {
    const lastActivityAt = "2026-11-16T10:00:00.000Z";
    const current = [channel("general", { seq: 8, unread: 3, lastActivityAt })];
    const refreshed = mergeFetched(current, [channel("general", { seq: 6, unread: 1 })]);
    expect(refreshed).toMatchObject([{ unread: 3, lastActivityAt }]);
  });

  it("counts messages as read that were read live before the list knew of them", () => {
    const read = markReadUpTo([channel("general")], "general", 6);
    expect(unread(applyActivity(read, [activity("general", 6)]))).toEqual({ general: 0 });
    expect(unread(applyActivity(read, [activity("general", 8)]))).toEqual({ general: 2 });
  });

  it("keeps new channels, activity and read markers that overtook a fetched list", () => {
    const current = markReadUpTo([channel("general", { unread: 2 }), channel("new", { seq: 0 })], "general", 5);
    const fetched = [channel("general", { unread: 2 })];
    expect(unread(mergeFetched(current, fetched))).toEqual({ general: 0, new: 0 });
    expect(unread(upsertChannel(current, channel("general", { seq: 7, unread: 7 })))).toEqual({ general: 2, new: 0 });
  });
});

describe("a deleted unread message", () => {
  const current = channel("general", { seq: 9, readUpTo: 4, unread: 3 });

  it("stays uncounted while others write, read, and change the channel", () => {
    expect(unread(applyActivity([current], [activity("general", 11)]))).toEqual({ general: 5 });
    expect(unread(mergeFetched([current], [channel("general", { seq: 8, readUpTo: 4, unread: 4 })]))).toEqual({
      general: 3,
    });
    expect(unread(upsertChannel([current], channel("general", { seq: 10, readUpTo: 4, unread: 2 })))).toEqual({
      general: 2,
    });
    expect(
      unread(upsertKeepingSettings([current], channel("general", { topic: "new", seq: 9, readUpTo: 0, unread: 9 }))),
    ).toEqual({
      general: 3,
    });
    expect(unread(applySettings([current], { channel: "general", muted: true, joined: true, notify: "all" }))).toEqual({
      general: 3,
    });
  });

  it("is not counted again after reading a part, and at the end nothing is left", () => {
    expect(unread(markReadUpTo([current], "general", 5))).toEqual({ general: 3 });
    expect(unread(markReadUpTo([current], "general", 8))).toEqual({ general: 1 });
    expect(unread(markReadUpTo([current], "general", 9))).toEqual({ general: 0 });
    expect(unread(markReadUpTo([current], "general", 10))).toEqual({ general: 0 });
  });

  it("is counted as the server's read marker says, with what has arrived since", () => {
    const mark = { channel: "general", seq: 6, latest: 9, unread: 1, mentions: 0 };
    expect(unread(applyMarks([current], [mark]))).toEqual({ general: 1 });
    expect(unread(applyMarks([{ ...current, seq: 10 }], [mark]))).toEqual({ general: 2 });
  });

  it("is known from the messages of an open channel", () => {
    expect(deletionsIn([message(6), message(7, { deletedAt: "2026-11-16T10:00:00.000Z" })])).toEqual([
      { slug: "general", seq: 7 },
    ]);
  });
});

describe("the read markers of other tabs", () => {
  it("are taken over as they are, even backward, with what has arrived since", () => {
    const channels = [channel("general"), channel("other")];
    const positioned = applyMarks(channels, [{ channel: "general", seq: 2, latest: 4, unread: 2, mentions: 1 }]);
    expect(positioned).toMatchObject([
      { readUpTo: 2, unread: 3, mentions: 1 },
      { readUpTo: 5, unread: 0 },
    ]);
    expect(positioned[1]).toBe(channels[1]);
  });
});

describe("mentions", () => {
  const mention = (seq: number) => ({ channel: "general", message: message(seq) });

  it("count while they are unread", () => {
    const once = addMention([channel("general"), channel("other")], mention(6));
    expect(once.map(({ mentions }) => mentions)).toEqual([1, 0]);
    expect(addMention(once, mention(5))[0]?.mentions).toBe(1);
  });

  it("are cleared when the channel is read, and stay while older events arrive", () => {
    const current = channel("general", { unread: 2, mentions: 2 });
    const older = channel("general", { unread: 3, mentions: 3 });
    expect(upsertChannel([current], older)[0]?.mentions).toBe(2);
    expect(mergeFetched([current], [channel("general", { unread: 2, mentions: 1 })])[0]?.mentions).toBe(2);
    expect(mergeFetched([current], [channel("general", { unread: 1, mentions: 1 })])[0]?.mentions).toBe(1);
    expect(markReadUpTo([current], "general", 4)[0]?.mentions).toBe(2);
    expect(markReadUpTo([current], "general", 5)[0]?.mentions).toBe(0);
  });
});
