import { randomUUID } from "node:crypto";
import type { ChannelChanges } from "#lib/contract/events";
import type { Changes } from "#lib/contract/operations/messages";
import { startWithAdaAndGrace } from "#tests/support/ada-and-grace";
import { member, type HttpClient } from "#tests/support/http";
import { timeoutMs } from "#tests/support/timeouts";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, listen, openSocket, tcpSocketOf, type ParleySocket } from "#tests/support/socket";

let server: ServerProcess;
let ada: HttpClient;
let grace: HttpClient;
beforeAll(async () => {
  ({ server, ada, grace } = await startWithAdaAndGrace());
  await ada.post("/api/channels", { name: "other" });
});

/** Events of any name and shape, as a hostile client sends them. */
async function shout(socket: ParleySocket, event: string, ...args: unknown[]): Promise<unknown> {
  const anything: { timeout(ms: number): { emitWithAck(event: string, ...args: unknown[]): Promise<unknown> } } =
    socket;
  return anything.timeout(timeoutMs).emitWithAck(event, ...args);
}
const containing = (text: string) => (changes: ChannelChanges) =>
  changes.messages.some((message) => message.text === text);

describe("the live feed", () => {
  it("works after a page has been served on the same port", async () => {
    expect((await ada.request("GET", "/")).status).toBeLessThan(400);
    expect((await connect(ada)).connected).toBe(true);
  });

  it("delivers each message once to everyone in the channel and to nobody else", async () => {
    const [sender, reader, outsider] = await Promise.all([connect(ada), connect(grace), connect(grace)]);
    const [mine, theirs, none] = [sender, reader, outsider].map((socket) => listen(socket, "channel:changes"));
    await sender.emitWithAck("channel:open", { channel: "general" });
    await reader.emitWithAck("channel:open", { channel: "general" });
    await outsider.emitWithAck("channel:open", { channel: "other" });

    const ack = await sender.emitWithAck("message:send", { channel: "general", clientId: randomUUID(), text: "live" });
    const { message } = ack as { message: { seq: number } };
    const { body } = await ada.send("general", "by HTTP");
    for (const feed of [mine, theirs]) {
      expect(await feed?.first(containing("live"))).toMatchObject({ channel: "general", messages: [message] });
      expect(await feed?.first(containing("by HTTP"))).toMatchObject({ messages: [body.message] });
      expect(feed?.received.flatMap(({ messages }) => messages)).toHaveLength(2);
    }
    // The outsider's own channel shows that its feed is alive and has overtaken what it must not see.
    await ada.send("other", "elsewhere");
    await none?.first(containing("elsewhere"));
    expect(none?.received).toHaveLength(1);
  });

  it("ends by closing the channel", async () => {
    const socket = await connect(grace);
    const feed = listen(socket, "channel:changes");
    await socket.emitWithAck("channel:open", { channel: "general" });
    await socket.emitWithAck("channel:open", { channel: "other" });
    expect(await socket.emitWithAck("channel:close", { channel: "general" })).toEqual({ channel: "general" });
    await ada.send("general", "after closing");
    await ada.send("other", "still open");
    await feed.first(containing("still open"));
    expect(feed.received.every(({ channel }) => channel === "other")).toBe(true);
  });

  it("has revisions without a gap", async () => {
    const socket = await connect(grace);
    const feed = listen(socket, "channel:changes");
    const opened = await socket.emitWithAck("channel:open", { channel: "general" });
    let rev = (opened as { rev: number }).rev;
    await Promise.all(Array.from({ length: 50 }, (_, index) => ada.send("general", `burst ${index}`)));
    await feed.first(({ to }) => to >= rev + 50);
    for (const { from, to, messages } of feed.received) {
      expect(from).toBe(rev + 1);
      expect(messages.map((message) => message.rev)).toEqual(messages.map((_, index) => from + index));
      rev = to;
    }
  });

  it("opens with the changes since a revision, or anew where that never existed", async () => {
    const socket = await connect(grace);
    const { body } = await ada.send("general", "latest");
    const open = (since?: number) => socket.emitWithAck("channel:open", { channel: "general", since });
    expect(await open(body.message.rev - 1)).toMatchObject({ reset: false, messages: [body.message] });
    expect(await open(body.message.rev)).toMatchObject({ reset: false, messages: [], rev: body.message.rev });
    expect(await open(body.message.rev + 1)).toMatchObject({ reset: true, rev: body.message.rev });
    expect(await open()).toMatchObject({ reset: true, channel: { slug: "general" } });
  });
});

it("a channel opens with as many changes as a slow link can take, and pages have the rest", async () => {
  const own = await startServer();
  const writer = await member(own.url, "Ada");
  const long = "𝕏".repeat(4_000);
  for (let count = 0; count < 20; count += 1) await writer.send("general", long);
  const socket = await connect(writer);
  const opening = await socket.emitWithAck("channel:open", { channel: "general", since: 0 });
  if ("error" in opening) throw new Error(opening.error.detail);
  expect(opening).toMatchObject({ reset: false, rev: opening.messages.length, channel: { rev: 20 } });
  const seen = opening.messages.map(({ rev }) => rev);
  expect(seen.length).toBeLessThan(20);
  for (let more = true; more;) {
    const { body } = await writer.get<Changes>(`/api/channels/general/changes?since=${seen.at(-1)}`);
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(256 * 1024);
    seen.push(...body.messages.map(({ rev }) => rev));
    more = body.more;
  }
  expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

describe("presence", () => {
  it("is sent to those in the channel, once for all tabs of a member", async () => {
    await ada.post("/api/channels", { name: "parlour" });
    const [watcher, tab, secondTab] = await Promise.all([connect(ada), connect(grace), connect(grace)]);
    const presence = listen(watcher, "presence");
    await watcher.emitWithAck("channel:open", { channel: "parlour" });
    await tab.emitWithAck("channel:open", { channel: "parlour" });
    await presence.first(({ entered }) => entered.some(({ displayName }) => displayName === "Grace"));
    const opened = await secondTab.emitWithAck("channel:open", { channel: "parlour" });
    const here = (opened as { here: { displayName: string }[] }).here.map(({ displayName }) => displayName);
    expect(here.toSorted()).toEqual(["Ada", "Grace"]);

    tab.disconnect();
    await secondTab.emitWithAck("channel:close", { channel: "parlour" });
    const { left } = await presence.first((change) => change.left.length > 0);
    expect(left).toHaveLength(1);
    expect(
      presence.received.flatMap(({ entered }) => entered).filter(({ displayName }) => displayName === "Grace"),
    ).toHaveLength(1);
  });
});

describe("a hostile client", () => {
  it.each([
    ["message:send", undefined, "invalid_input"],
    ["message:send", null, "invalid_input"],
    ["message:send", "text", "invalid_input"],
    ["message:send", { channel: "general" }, "invalid_client_id"],
    ["message:send", { channel: "general", clientId: randomUUID(), text: { toString: "x" } }, "invalid_text"],
    ["message:send", { channel: "general", clientId: randomUUID(), text: "x".repeat(4_001) }, "invalid_text"],
    ["message:send", { channel: "nowhere", clientId: randomUUID(), text: "hello" }, "channel_not_found"],
    ["message:send", { channel: ["general"], clientId: randomUUID(), text: "hello" }, "invalid_input"],
    ["channel:open", {}, "invalid_input"],
    ["channel:open", { channel: 7 }, "invalid_input"],
    ["channel:open", { channel: "nowhere" }, "channel_not_found"],
    ["channel:open", { channel: "general", since: -1 }, "invalid_input"],
    ["channel:open", { channel: "general", since: "1e3" }, "invalid_input"],
    ["channel:close", [], "invalid_input"],
    ["channel:read", { channel: "general", seq: -1 }, "invalid_input"],
    ["channel:read", { channel: "general", seq: "NaN" }, "invalid_input"],
    ["__proto__", { polluted: true }, "invalid_input"],
    ["constructor", {}, "invalid_input"],
    ["session.login", { displayName: "Eve" }, "invalid_input"],
    ["image.send", { channel: "general", upload: "/etc/passwd" }, "invalid_input"],
  ])("that sends %s %j gets %s", async (event, payload, code) => {
    const socket = await connect(ada);
    const args = payload === undefined ? [] : [payload];
    expect(await shout(socket, event, ...args)).toMatchObject({
      error: { code, detail: expect.stringMatching(/\.$/) },
    });
    expect(socket.connected).toBe(true);
  });

  it("that requests no acknowledgements does no harm, and its message still arrives", async () => {
    const [hostile, bystander] = await Promise.all([connect(ada), connect(grace)]);
    const feed = listen(bystander, "channel:changes");
    await bystander.emitWithAck("channel:open", { channel: "general" });
    const polluting: unknown = JSON.parse('{"__proto__": {"text": "polluted", "channel": "general"}}');
    const blunt: { emit(event: string, ...args: unknown[]): unknown } = hostile;
    for (const payload of [undefined, null, 7, "x", [], {}, polluting, () => {}, Buffer.from("x")])
      for (const event of ["message:send", "channel:open", "channel:close", "channel:read", "nonsense"])
        blunt.emit(event, payload);
    blunt.emit("message:send", { channel: "general", clientId: randomUUID(), text: "no callback" });
    await feed.first(containing("no callback"));
    expect(feed.received).toHaveLength(1);
    // Had the prototype of all objects been reached, every object that the server sends would have the text.
    expect(await bystander.emitWithAck("channel:read", { channel: "general", seq: 1 })).not.toHaveProperty("text");
  });

  it("that connects twice at once is admitted once, and nothing breaks", async () => {
    const written = server.output();
    const hostile = openSocket(ada, { autoConnect: false });
    const letIn = new Promise<void>((resolve) => hostile.once("connect", resolve));
    const refused = new Promise((resolve) => hostile.once("connect_error", resolve));
    hostile.io.once("open", () => {
      const wire = tcpSocketOf(hostile);
      wire.cork();
      hostile.io.engine.write("0");
      setImmediate(() => wire.uncork());
    });
    hostile.connect();
    await letIn;
    expect(await refused).toMatchObject({
      data: { code: "invalid_input", detail: "This connection has come in already." },
    });
    expect(server.output()).toBe(written);
  });

  it("that sends a frame beyond the limit is disconnected alone", async () => {
    const [hostile, bystander] = await Promise.all([connect(ada), connect(grace)]);
    const gone = new Promise((resolve) => hostile.once("disconnect", resolve));
    hostile.emit("message:send", { channel: "general", clientId: randomUUID(), text: "x".repeat(200_000) }, () => {});
    await gone;
    expect(await bystander.emitWithAck("channel:open", { channel: "general" })).toMatchObject({ reset: true });
  });
});
