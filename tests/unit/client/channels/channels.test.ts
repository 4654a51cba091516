import type { Channel } from "#lib/contract/channel";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { channelsWithFakes, markerAt, settle } from "#tests/support/client/channels-with-fakes";
import { channel, message } from "#tests/support/client/fixtures";

const general = channel("general", { seq: 9, readUpTo: 5, unread: 4, mentions: 2 });

/** The server's list, which the test gives later. */
function fetchedList() {
  let give: (response: Response) => void = () => undefined;
  const response = new Promise<Response>((resolve) => (give = resolve));
  jest.spyOn(globalThis, "fetch").mockReturnValue(response);
  return (...fetched: Channel[]) => give(Response.json({ channels: fetched }));
}

afterEach(() => jest.restoreAllMocks());

describe("a fetched list", () => {
  it("is right where less is read, or fewer messages mention the member, than the page knew, and reading there is sent again", async () => {
    const { unread, channels, requests, shown } = channelsWithFakes(general);
    unread.markReadUpTo("general", 9);
    requests[0]?.respond(markerAt(9, 0));
    await settle();
    unread.flush();
    const give = fetchedList();
    const refreshing = channels.refresh();
    give(channel("general", { seq: 9, readUpTo: 3, unread: 6, mentions: 1 }));
    await refreshing;
    expect(shown()).toEqual([{ readUpTo: 3, unread: 6, mentions: 1 }]);
    unread.markReadUpTo("general", 9);
    unread.flush();
    expect(requests[1]).toMatchObject({ input: { seq: 9 } });
  });

  it("takes nothing back of what was read, or told, since it was requested", async () => {
    const { channels, events, shown } = channelsWithFakes(general, channel("other", { unread: 1 }));
    const give = fetchedList();
    const refreshing = channels.refresh();
    events.notify("channels:read", [markerAt(7, 1)]);
    events.notify("channels:activity", [{ slug: "other", seq: 8, lastActivityAt: "2026-11-16T10:00:00.000Z" }]);
    give(general, channel("other", { unread: 0 }));
    await refreshing;
    expect(shown()).toMatchObject([
      { readUpTo: 7, unread: 2, mentions: 1 },
      { readUpTo: 5, unread: 3 },
    ]);
  });

  it("reverts nothing that was read before, as long as the server has not acknowledged it", async () => {
    const { unread, channels, requests, shown } = channelsWithFakes(general);
    unread.markReadUpTo("general", 7);
    const refresh = async () => {
      const give = fetchedList();
      const refreshing = channels.refresh();
      give(general);
      await refreshing;
      return shown()[0]?.readUpTo;
    };
    expect(await refresh()).toBe(7);
    requests[0]?.respond(markerAt(7, 1));
    unread.markReadUpTo("general", 9);
    await settle();
    expect(await refresh()).toBe(9);
    unread.flush();
    requests[1]?.respond(markerAt(9, 0));
    await settle();
    expect(await refresh()).toBe(5);
    unread.flush();
  });
});

it("a changed setting of a channel shows at once, and is reverted where the server refuses", async () => {
  const { channels, store, requests } = channelsWithFakes(general);
  const settings = () => store.get().channels.map(({ muted, notify }) => ({ muted, notify }));
  const muting = channels.updateSettings("general", { muted: true });
  expect(settings()).toEqual([{ muted: true, notify: "mentions" }]);
  expect(requests[0]).toMatchObject({ name: "channel.settings", input: { channel: "general", muted: true } });
  requests[0]?.respond({ channel: { ...general, muted: true } });
  expect([await muting, settings()]).toEqual([true, [{ muted: true, notify: "mentions" }]]);

  const asking = channels.updateSettings("general", { notify: "all" });
  expect(settings()).toEqual([{ muted: true, notify: "all" }]);
  const error = new UnreachableError();
  requests[1]?.fail(error);
  expect([await asking, settings()]).toEqual([false, [{ muted: true, notify: "mentions" }]]);
  expect(channels.failure.get()).toEqual({ error });
});

it("a left channel is joined again by opening it", () => {
  const { channels, requests } = channelsWithFakes(channel("left", { joined: false }), channel("own"));
  for (const slug of ["own", "left", "nowhere"]) channels.rejoin(slug);
  expect(requests.map(({ input }) => input)).toEqual([{ channel: "left", joined: true }]);
});

describe("a new message", () => {
  it("is announced once, whether the server's activity or a feed has it first, and never for an older one", () => {
    const { channels, events, feedEvents } = channelsWithFakes(general);
    const announced: unknown[] = [];
    channels.on("newMessage", (each) => announced.push(each));
    const activity = { slug: "general", seq: 10, lastActivityAt: "2026-11-16T10:00:00.000Z" };
    events.notify("channels:activity", [activity]);
    feedEvents.notify("messages", [message(8), message(9), message(10)]);
    expect(announced).toEqual([activity]);
    feedEvents.notify("messages", [message(11)]);
    expect(announced).toMatchObject([{ seq: 10 }, { slug: "general", seq: 11 }]);
  });
});
