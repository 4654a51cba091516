import { rankChannels } from "#lib/client/channels/rank-channels";
import { channel } from "#tests/support/client/fixtures";

const order = (channels: Parameters<typeof rankChannels>[0], query: string, recent: string[] = []) =>
  rankChannels(channels, { query, recent, open: "here" }).map(({ name }) => name);

describe("the switcher", () => {
  it("offers the last visited channels first, and the current one last", () => {
    expect(order([channel("here"), channel("a"), channel("b")], "", ["here", "b"])).toEqual(["b", "a", "here"]);
  });

  it("offers the best matching names first, whatever was visited", () => {
    expect(
      order([channel("coffee"), channel("the tea room"), channel("tea"), channel("steam")], "tea", ["steam"]),
    ).toEqual(["tea", "the tea room", "steam"]);
  });

  it("offers channels with mentions, then those with unread messages, unless they are muted", () => {
    const channels = [
      channel("a"),
      channel("muted", { unread: 5, muted: true }),
      channel("new", { unread: 2 }),
      channel("calling", { unread: 1, mentions: 1 }),
    ];
    expect(order(channels, "")).toEqual(["calling", "new", "a", "muted"]);
  });

  it("offers left and archived channels after all others", () => {
    const left = channel("a left one", { joined: false });
    const archived = channel("an old one", { archivedAt: "2026-11-16T09:00:00.000Z" });
    expect(order([left, archived, channel("any")], "a", ["a left one"])).toEqual(["any", "a left one", "an old one"]);
  });
});
