import type { Channel } from "#lib/contract/channel";
import { Channels } from "#lib/client/channels/channels";
import { chatStateOf } from "#lib/client/chat-state";
import type { Connection } from "#lib/client/connection/connection";
import { createStore } from "#lib/client/state/store";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { ada, channel } from "#tests/support/client/fixtures";

const quick = channel("general", { seq: 9, readUpTo: 5, unread: 4, mentions: 2 });

/** A list whose questions to a server wait until they are answered by hand. */
function list(...channels: Channel[]) {
  const member = { ...ada, since: "2026-11-16T09:00:00.000Z" };
  const store = createStore(chatStateOf({ member, channels, slug: "general", linkedSeq: null, page: null }));
  const asked: { name: string; input: unknown; answer(output: unknown): void; fail(error: Error): void }[] = [];
  const ask = ((name: string, input: unknown) =>
    new Promise((answer, fail) => asked.push({ name, input, answer, fail }))) as Connection["request"];
  const held = new Channels(store, ask);
  const show = () => store.get().channels.map(({ readUpTo, unread, mentions }) => ({ readUpTo, unread, mentions }));
  return { channels: held, store, asked, show };
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
    const { channels, asked, show } = list(quick);
    channels.markReadUpTo("general", 7);
    expect(show()).toEqual([{ readUpTo: 7, unread: 2, mentions: 2 }]);
    expect(asked[0]).toMatchObject({ name: "channel.read", input: { channel: "general", seq: 7 } });
    asked[0]?.answer(mark(7, 1));
    await settle();
    expect(show()).toEqual([{ readUpTo: 7, unread: 2, mentions: 1 }]);
    channels.flush();
  });

  it("stays read when an older answer comes late", async () => {
    const { channels, asked, show } = list(quick);
    channels.markReadUpTo("general", 7);
    channels.markReadUpTo("general", 9);
    asked[0]?.answer(mark(7, 1));
    await settle();
    expect(show()).toEqual([{ readUpTo: 9, unread: 0, mentions: 0 }]);
    channels.flush();
  });

  it("is told again after another tab has moved the mark back", () => {
    const { channels, asked } = list(quick);
    channels.markReadUpTo("general", 9);
    channels.applyMarks([mark(3, 2)]);
    channels.flush();
    channels.markReadUpTo("general", 9);
    channels.flush();
    expect(asked.map(({ input }) => input)).toEqual([
      { channel: "general", seq: 9 },
      { channel: "general", seq: 9 },
    ]);
  });
});

describe("what was marked as unread", () => {
  it("stays so while one looks at it, whatever was asked before, and until one goes on", async () => {
    const { channels, asked, show } = list(quick);
    channels.markReadUpTo("general", 9);
    const marking = channels.markUnread("general", 8);
    expect(asked[1]).toMatchObject({ input: { channel: "general", seq: 7, exact: true } });
    asked[1]?.answer(mark(7, 1));
    await marking;
    asked[0]?.answer(mark(9, 0));
    await settle();
    channels.markReadUpTo("general", 9);
    expect(show()).toEqual([{ readUpTo: 7, unread: 2, mentions: 1 }]);
    channels.leaveCurrent();
    channels.markReadUpTo("general", 9);
    expect(show()).toEqual([{ readUpTo: 9, unread: 0, mentions: 0 }]);
    channels.flush();
  });

  it("is so only when the server knows it, and otherwise it is said why not", async () => {
    const { channels, asked, show } = list(quick);
    const marking = channels.markUnread("general", 3);
    const error = new UnreachableError();
    asked[0]?.fail(error);
    await marking;
    expect(show()).toEqual([{ readUpTo: 5, unread: 4, mentions: 2 }]);
    expect(channels.failure.get()).toEqual({ error });
    channels.markReadUpTo("general", 9);
    expect(show()).toMatchObject([{ unread: 0 }]);
    channels.flush();
  });
});

describe("a fetched list", () => {
  it("is right where less is read, or fewer call, than was known here, and what one reads there is told again", async () => {
    const { channels, asked, show } = list(quick);
    channels.markReadUpTo("general", 9);
    asked[0]?.answer(mark(9, 0));
    await settle();
    channels.flush();
    const give = fetchedList();
    const refreshing = channels.refresh();
    give(channel("general", { seq: 9, readUpTo: 3, unread: 6, mentions: 1 }));
    await refreshing;
    expect(show()).toEqual([{ readUpTo: 3, unread: 6, mentions: 1 }]);
    channels.markReadUpTo("general", 9);
    channels.flush();
    expect(asked[1]).toMatchObject({ input: { seq: 9 } });
  });

  it("takes nothing back of what was read, or told, since it was asked for", async () => {
    const { channels, show } = list(quick, channel("other", { unread: 1 }));
    const give = fetchedList();
    const refreshing = channels.refresh();
    channels.applyMarks([mark(7, 1)]);
    channels.applyActivity([{ slug: "other", seq: 8, lastActivityAt: "2026-11-16T10:00:00.000Z" }]);
    give(quick, channel("other", { unread: 0 }));
    await refreshing;
    expect(show()).toMatchObject([
      { readUpTo: 7, unread: 2, mentions: 1 },
      { readUpTo: 5, unread: 3 },
    ]);
  });

  it("takes nothing back of what was read before, as long as the server has not answered", async () => {
    const { channels, asked, show } = list(quick);
    channels.markReadUpTo("general", 7);
    const refresh = async () => {
      const give = fetchedList();
      const refreshing = channels.refresh();
      give(quick);
      await refreshing;
      return show()[0]?.readUpTo;
    };
    expect(await refresh()).toBe(7);
    asked[0]?.answer(mark(7, 1));
    channels.markReadUpTo("general", 9);
    await settle();
    expect(await refresh()).toBe(9);
    channels.flush();
    asked[1]?.answer(mark(9, 0));
    await settle();
    expect(await refresh()).toBe(5);
    channels.flush();
  });
});

it("how one wants a channel shows at once, and is taken back where the server refuses", async () => {
  const { channels, store, asked } = list(quick);
  const shown = () => store.get().channels.map(({ muted, notify }) => ({ muted, notify }));
  const muting = channels.updateSettings("general", { muted: true });
  expect(shown()).toEqual([{ muted: true, notify: "mentions" }]);
  expect(asked[0]).toMatchObject({ name: "channel.settings", input: { channel: "general", muted: true } });
  asked[0]?.answer({ channel: { ...quick, muted: true } });
  expect([await muting, shown()]).toEqual([true, [{ muted: true, notify: "mentions" }]]);

  const asking = channels.updateSettings("general", { notify: "all" });
  expect(shown()).toEqual([{ muted: true, notify: "all" }]);
  const error = new UnreachableError();
  asked[1]?.fail(error);
  expect([await asking, shown()]).toEqual([false, [{ muted: true, notify: "mentions" }]]);
  expect(channels.failure.get()).toEqual({ error });
});

it("all is read where the server says so", async () => {
  const { channels, asked, show } = list(quick, channel("other", { unread: 1 }));
  const reading = channels.markAllRead();
  asked[0]?.answer({ marks: [mark(9, 0)] });
  await reading;
  expect(show()).toMatchObject([{ unread: 0, mentions: 0 }, { unread: 1 }]);
});

it("whoever goes to a channel that they have left joins it again", () => {
  const { channels, asked } = list(channel("left", { joined: false }), channel("own"));
  for (const slug of ["own", "left", "nowhere"]) channels.rejoin(slug);
  expect(asked.map(({ input }) => input)).toEqual([{ channel: "left", joined: true }]);
});
