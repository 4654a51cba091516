import { rankChannels } from "#lib/client/channels/rank-channels";
import { channel } from "#tests/support/client/fixtures";

const order = (channels: Parameters<typeof rankChannels>[0], query: string, recent: string[] = []) =>
  rankChannels(channels, { query, recent, open: "here" }).map(({ name }) => name);

describe("among channels one switches", () => {
  it("to those visited last first, and to where one is last", () => {
    expect(order([channel("here"), channel("a"), channel("b")], "", ["here", "b"])).toEqual(["b", "a", "here"]);
  });

  it("to those whose names answer best first, whatever was visited", () => {
    expect(
      order([channel("coffee"), channel("the tea room"), channel("tea"), channel("steam")], "tea", ["steam"]),
    ).toEqual(["tea", "the tea room", "steam"]);
  });

  it("to those where one is called, then to those with something new, unless they are muted", () => {
    const channels = [
      channel("a"),
      channel("muted", { unread: 5, muted: true }),
      channel("new", { unread: 2 }),
      channel("calling", { unread: 1, mentions: 1 }),
    ];
    expect(order(channels, "")).toEqual(["calling", "new", "a", "muted"]);
  });

  it("to those that one has left, and to archived ones, after all others", () => {
    const left = channel("a left one", { joined: false });
    const archived = channel("an old one", { archivedAt: "2026-11-16T09:00:00.000Z" });
    expect(order([left, archived, channel("any")], "a", ["a left one"])).toEqual(["any", "a left one", "an old one"]);
  });
});
