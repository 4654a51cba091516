import type { ReadMarker } from "#lib/contract/channel";
import type { OutputOf } from "#lib/contract/operations";
import { member, httpClient, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";

let server: ServerProcess;
let ada: HttpClient;
beforeAll(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

const markOf = async (who: HttpClient, channel: string) => {
  const { readUpTo, unread } = (await who.channels()).find(({ slug }) => slug === channel) ?? {};
  return [readUpTo, unread];
};
/** Resolves after everything that was sent to the socket before. */
const settle = (socket: Awaited<ReturnType<typeof connect>>) =>
  socket.emitWithAck("channel:close", { channel: "general" });

describe("a read marker", () => {
  it("starts at the end of the channels when one joined, and at the beginning of newer ones", async () => {
    const old = await ada.createChannel("old", "one", "two");
    const grace = await member(server.url, "Grace");
    const fresh = await ada.createChannel("fresh", "three");
    await ada.send(old, "four");
    expect([await markOf(grace, old), await markOf(grace, fresh)]).toEqual([
      [2, 1],
      [0, 1],
    ]);
  });

  it("goes back only where that is requested, and is sent to one's other sockets alone", async () => {
    const channel = await ada.createChannel("there and back", "one", "two", "three");
    const grace = await member(server.url, "Grace H");
    const [asking, other, bystander] = await Promise.all([connect(grace), connect(grace), connect(ada)]);
    const listeners = [asking, other, bystander].map((socket) => listen(socket, "channel:read"));
    const read = (seq: number, exact?: boolean) => asking.emitWithAck("channel:read", { channel, seq, exact });

    expect(await read(1)).toEqual({ channel, seq: 3, latest: 3, unread: 0, mentions: 0 });
    const back = { channel, seq: 1, latest: 3, unread: 2, mentions: 0 };
    expect(await read(1, true)).toEqual(back);
    expect(await listeners[1]?.first(({ seq }) => seq === 1)).toEqual(back);
    expect(await markOf(grace, channel)).toEqual([1, 2]);
    expect(await read(0, true)).toEqual({ ...back, seq: 0, unread: 3 });
    expect(await read(99, true)).toEqual({ ...back, seq: 3, unread: 0 });

    await Promise.all([asking, bystander].map(settle));
    expect([listeners[0]?.received, listeners[2]?.received]).toEqual([[], []]);
  });

  it("is not moved by a message from before it was moved back", async () => {
    const channel = await ada.createChannel("second thoughts", "one");
    const grace = await member(server.url, "Grace S");
    await grace.send(channel, "two");
    const socket = await connect(grace);
    await socket.emitWithAck("channel:read", { channel, seq: 0, exact: true });
    expect(await markOf(grace, channel)).toEqual([0, 2]);
  });

  it("follows one's own messages, and the other tabs get it", async () => {
    const channel = await ada.createChannel("own words", "one");
    const grace = await member(server.url, "Grace O");
    const [writing, other, bystander] = await Promise.all([connect(grace), connect(grace), connect(ada)]);
    const listeners = [writing, other, bystander].map((socket) => listen(socket, "channel:read"));
    const clientId = "0c51ef4e-0d4f-4ae3-9d67-6f2d40a1d6a1";
    await writing.emitWithAck("message:send", { channel, clientId, text: "two" });
    expect(await listeners[1]?.first()).toEqual({ channel, seq: 2, latest: 2, unread: 0, mentions: 0 });
    await Promise.all([writing, bystander].map(settle));
    expect([listeners[0]?.received, listeners[2]?.received]).toEqual([[], []]);
  });
});

describe("reading all", () => {
  it("moves every marker to the end, and reaches one's other sockets in one event", async () => {
    const grace = await member(server.url, "Grace A");
    const [one, two] = [await ada.createChannel("all one", "a", "b"), await ada.createChannel("all two", "c")];
    await ada.createChannel("all three");
    const [asking, other, bystander] = await Promise.all([connect(grace), connect(grace), connect(ada)]);
    const listeners = [asking, other, bystander].map((socket) => listen(socket, "channels:read"));
    const marks = [
      { channel: one, seq: 2, latest: 2, unread: 0, mentions: 0 },
      { channel: two, seq: 1, latest: 1, unread: 0, mentions: 0 },
    ];
    const answer = await asking.emitWithAck("channels:read", {});
    if ("error" in answer) throw new Error(answer.error.code);
    expect(new Set(answer.marks)).toEqual(new Set(marks));
    expect(await listeners[1]?.first()).toEqual(answer.marks);
    expect((await grace.channels()).every(({ unread }) => unread === 0)).toBe(true);
    // After a change by HTTP every socket gets the event, and a repetition sends none.
    await ada.send(two, "d");
    const { body } = await grace.post<{ marks: ReadMarker[] }>("/api/channels/read");
    expect(body.marks).toEqual([{ channel: two, seq: 2, latest: 2, unread: 0, mentions: 0 }]);
    expect(await listeners[0]?.first()).toEqual(body.marks);
    expect((await grace.post<{ marks: ReadMarker[] }>("/api/channels/read", {})).body).toEqual({ marks: [] });
    await settle(bystander);
    expect(listeners[2]?.received).toEqual([]);
  });

  it("needs a session", async () => {
    expect((await httpClient(server.url).post("/api/channels/read", {})).status).toBe(401);
  });
});

describe("a deleted message", () => {
  const idsIn = async (channel: string) => {
    const { body } = await ada.get<OutputOf<"message.list">>(`/api/channels/${channel}/messages`);
    return body.messages.map(({ id }) => id);
  };
  const deleteAt = async (channel: string, ...seqs: number[]) => {
    const ids = await idsIn(channel);
    for (const seq of seqs) await ada.delete(`/api/channels/${channel}/messages/${ids[seq - 1]}`);
  };

  it("is not unread, wherever it is, and the first unread message is never a deleted one", async () => {
    const channel = await ada.createChannel("holes", "1");
    const grace = await member(server.url, "Grace D");
    for (const text of ["2", "3", "4", "5", "6"]) await ada.send(channel, text);
    expect(await markOf(grace, channel)).toEqual([1, 5]);
    await deleteAt(channel, 4);
    expect(await markOf(grace, channel)).toEqual([1, 4]);
    await deleteAt(channel, 2, 3);
    expect(await markOf(grace, channel)).toEqual([4, 2]);
    await ada.send(channel, "7");
    expect(await markOf(grace, channel)).toEqual([4, 3]);

    const socket = await connect(grace);
    const read = (seq: number, exact?: boolean) => socket.emitWithAck("channel:read", { channel, seq, exact });
    expect(await read(5)).toEqual({ channel, seq: 5, latest: 7, unread: 2, mentions: 0 });
    expect(await read(1, true)).toEqual({ channel, seq: 4, latest: 7, unread: 3, mentions: 0 });
    await deleteAt(channel, 5, 6, 7);
    expect(await markOf(grace, channel)).toEqual([7, 0]);
    const opened = await socket.emitWithAck("channel:open", { channel });
    expect("channel" in opened && opened.channel).toMatchObject({ readUpTo: 7, unread: 0 });
    await ada.send(channel, "8");
    expect(await markOf(grace, channel)).toEqual([7, 1]);
  });

  it("that one has read already does not change the unread count", async () => {
    const channel = await ada.createChannel("read before", "1", "2");
    const grace = await member(server.url, "Grace R");
    await ada.send(channel, "3");
    await deleteAt(channel, 1, 2);
    expect(await markOf(grace, channel)).toEqual([2, 1]);
  });

  it("is sent to those who do not have the channel open, with the latest one", async () => {
    const { url } = await startServer();
    const [linus, grace] = [await member(url, "Linus"), await member(url, "Grace")];
    const ids = [];
    for (const text of ["1", "2", "3"]) ids.push((await linus.send("general", text)).body.message.id);
    const [away, there] = await Promise.all([connect(grace), connect(grace)]);
    await there.emitWithAck("channel:open", { channel: "general" });
    const [awayListener, thereListener] = [listen(away, "channels:deletions"), listen(there, "channels:deletions")];
    // The first event waits for others of the same moment.
    await Promise.all([ids[2], ids[0]].map((id) => linus.delete(`/api/channels/general/messages/${id}`)));
    expect(await awayListener.first()).toEqual([{ slug: "general", seq: 3 }]);
    await settle(there);
    expect(thereListener.received).toEqual([]);
  });
});
