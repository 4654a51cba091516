import type { Channel } from "#lib/contract/channel";
import { Channels } from "#lib/client/channels/channels";
import { chatStateOf } from "#lib/client/chat-state";
import { createStore } from "#lib/client/state/store";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { fakeConnection, fakeFeeds } from "#tests/support/client/fake-connection";
import { ada, channel, message } from "#tests/support/client/fixtures";

const quick = channel("general", { seq: 9, readUpTo: 5, unread: 4, mentions: 2 });

/** A list whose requests wait until the test responds. */
function channelList(...initial: Channel[]) {
  const member = { ...ada, since: "2026-11-16T09:00:00.000Z" };
  const store = createStore(chatStateOf({ member, channels: initial, slug: "general", linkedSeq: null, page: null }));
  const { connection, events, requests } = fakeConnection();
  const { feeds, events: feedEvents } = fakeFeeds();
  const channels = new Channels({ store, connection, feeds });
  const shown = () => store.get().channels.map(({ readUpTo, unread, mentions }) => ({ readUpTo, unread, mentions }));
  return { channels, store, events, feedEvents, requests, shown };
}

/** The server's list, to be given when the time has come. */
function fetchedList() {
  let give: (response: Response) => void = () => undefined;
  const response = new Promise<Response>((resolve) => (give = resolve));
  jest.spyOn(globalThis, "fetch").mockReturnValue(response);
  return (...fetched: Channel[]) => give(Response.json({ channels: fetched }));
}

afterEach(() => jest.restoreAllMocks());

const settle = () => new Promise((resolve) => setImmediate(resolve));
const mark = (seq: number, mentions: number) => ({ channel: "general", seq, latest: 9, unread: 9 - seq, mentions });

describe("what was read", () => {
  it("is told, and the answer says what still calls one", async () => {
    const { channels, requests, shown } = channelList(quick);
    channels.markReadUpTo("general", 7);
    expect(shown()).toEqual([{ readUpTo: 7, unread: 2, mentions: 2 }]);
    expect(requests[0]).toMatchObject({ name: "channel.read", input: { channel: "general", seq: 7 } });
    requests[0]?.respond(mark(7, 1));
    await settle();
    expect(shown()).toEqual([{ readUpTo: 7, unread: 2, mentions: 1 }]);
    channels.flush();
  });

  it("stays read when an older answer comes late", async () => {
    const { channels, requests, shown } = channelList(quick);
    channels.markReadUpTo("general", 7);
    channels.markReadUpTo("general", 9);
    requests[0]?.respond(mark(7, 1));
    await settle();
    expect(shown()).toEqual([{ readUpTo: 9, unread: 0, mentions: 0 }]);
    channels.flush();
  });

  it("is told again after another tab has moved the mark back", () => {
    const { channels, events, requests } = channelList(quick);
    channels.markReadUpTo("general", 9);
    events.notify("channel:read", mark(3, 2));
    channels.flush();
    channels.markReadUpTo("general", 9);
    channels.flush();
    expect(requests.map(({ input }) => input)).toEqual([
      { channel: "general", seq: 9 },
      { channel: "general", seq: 9 },
    ]);
  });
});

describe("what was marked as unread", () => {
  it("stays so while one looks at it, whatever was requests before, and until one goes on", async () => {
    const { channels, requests, shown } = channelList(quick);
    channels.markReadUpTo("general", 9);
    const marking = channels.markUnread("general", 8);
    expect(requests[1]).toMatchObject({ input: { channel: "general", seq: 7, exact: true } });
    requests[1]?.respond(mark(7, 1));
    await marking;
    requests[0]?.respond(mark(9, 0));
    await settle();
    channels.markReadUpTo("general", 9);
    expect(shown()).toEqual([{ readUpTo: 7, unread: 2, mentions: 1 }]);
    channels.leaveCurrent();
    channels.markReadUpTo("general", 9);
    expect(shown()).toEqual([{ readUpTo: 9, unread: 0, mentions: 0 }]);
    channels.flush();
  });

  it("is so only when the server knows it, and otherwise it is said why not", async () => {
    const { channels, requests, shown } = channelList(quick);
    const marking = channels.markUnread("general", 3);
    const error = new UnreachableError();
    requests[0]?.fail(error);
    await marking;
    expect(shown()).toEqual([{ readUpTo: 5, unread: 4, mentions: 2 }]);
    expect(channels.failure.get()).toEqual({ error });
    channels.markReadUpTo("general", 9);
    expect(shown()).toMatchObject([{ unread: 0 }]);
    channels.flush();
  });
});

describe("a fetched list", () => {
  it("is right where less is read, or fewer call, than was known here, and what one reads there is told again", async () => {
    const { channels, requests, shown } = channelList(quick);
    channels.markReadUpTo("general", 9);
    requests[0]?.respond(mark(9, 0));
    await settle();
    channels.flush();
    const give = fetchedList();
    const refreshing = channels.refresh();
    give(channel("general", { seq: 9, readUpTo: 3, unread: 6, mentions: 1 }));
    await refreshing;
    expect(shown()).toEqual([{ readUpTo: 3, unread: 6, mentions: 1 }]);
    channels.markReadUpTo("general", 9);
    channels.flush();
    expect(requests[1]).toMatchObject({ input: { seq: 9 } });
  });

  it("takes nothing back of what was read, or told, since it was requests for", async () => {
    const { channels, events, shown } = channelList(quick, channel("other", { unread: 1 }));
    const give = fetchedList();
    const refreshing = channels.refresh();
    events.notify("channels:read", [mark(7, 1)]);
    events.notify("channels:activity", [{ slug: "other", seq: 8, lastActivityAt: "2026-11-16T10:00:00.000Z" }]);
    give(quick, channel("other", { unread: 0 }));
    await refreshing;
    expect(shown()).toMatchObject([
      { readUpTo: 7, unread: 2, mentions: 1 },
      { readUpTo: 5, unread: 3 },
    ]);
  });

  it("takes nothing back of what was read before, as long as the server has not answered", async () => {
    const { channels, requests, shown } = channelList(quick);
    channels.markReadUpTo("general", 7);
    const refresh = async () => {
      const give = fetchedList();
      const refreshing = channels.refresh();
      give(quick);
      await refreshing;
      return shown()[0]?.readUpTo;
    };
    expect(await refresh()).toBe(7);
    requests[0]?.respond(mark(7, 1));
    channels.markReadUpTo("general", 9);
    await settle();
    expect(await refresh()).toBe(9);
    channels.flush();
    requests[1]?.respond(mark(9, 0));
    await settle();
    expect(await refresh()).toBe(5);
    channels.flush();
  });
});

it("how one wants a channel shows at once, and is taken back where the server refuses", async () => {
  const { channels, store, requests } = channelList(quick);
  const settings = () => store.get().channels.map(({ muted, notify }) => ({ muted, notify }));
  const muting = channels.updateSettings("general", { muted: true });
  expect(settings()).toEqual([{ muted: true, notify: "mentions" }]);
  expect(requests[0]).toMatchObject({ name: "channel.settings", input: { channel: "general", muted: true } });
  requests[0]?.respond({ channel: { ...quick, muted: true } });
  expect([await muting, settings()]).toEqual([true, [{ muted: true, notify: "mentions" }]]);

  const asking = channels.updateSettings("general", { notify: "all" });
  expect(settings()).toEqual([{ muted: true, notify: "all" }]);
  const error = new UnreachableError();
  requests[1]?.fail(error);
  expect([await asking, settings()]).toEqual([false, [{ muted: true, notify: "mentions" }]]);
  expect(channels.failure.get()).toEqual({ error });
});

it("all is read where the server says so", async () => {
  const { channels, requests, shown } = channelList(quick, channel("other", { unread: 1 }));
  const reading = channels.markAllRead();
  requests[0]?.respond({ marks: [mark(9, 0)] });
  await reading;
  expect(shown()).toMatchObject([{ unread: 0, mentions: 0 }, { unread: 1 }]);
});

it("whoever goes to a channel that they have left joins it again", () => {
  const { channels, requests } = channelList(channel("left", { joined: false }), channel("own"));
  for (const slug of ["own", "left", "nowhere"]) channels.rejoin(slug);
  expect(requests.map(({ input }) => input)).toEqual([{ channel: "left", joined: true }]);
});

describe("a new message", () => {
  it("is announced once, whether the server's activity or a feed has it first, and never for an older one", () => {
    const { channels, events, feedEvents } = channelList(quick);
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
