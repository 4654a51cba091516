import { randomUUID } from "node:crypto";
import type { Typing } from "#lib/contract/events";
import { limits } from "#lib/contract/limits";
import { member, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, listen, type ParleySocket } from "#tests/support/socket";

let server: ServerProcess;
let ada: HttpClient;
let grace: HttpClient;
let linus: HttpClient;
beforeAll(async () => {
  server = await startServer();
  [ada, grace, linus] = await Promise.all([
    member(server.url, "Ada"),
    member(server.url, "Grace"),
    member(server.url, "Linus"),
  ]);
  for (const name of ["other", "quiet", "busy", "late", "flooded", "crowded"])
    await ada.post("/api/channels", { name });
});

async function inside(who: HttpClient, channel: string): Promise<ParleySocket> {
  const socket = await connect(who);
  await socket.emitWithAck("channel:open", { channel });
  return socket;
}
const listenToTyping = (socket: ParleySocket) => listen(socket, "typing");
type TypingListener = ReturnType<typeof listenToTyping>;
const namesIn = ({ members }: Typing) => members.map(({ displayName }) => displayName).toSorted();
const names = (received: Typing[]) => received.flatMap(namesIn);

/** The names in each typing event. */
async function collected(listener: TypingListener, count: number): Promise<string[]> {
  await listener.first(() => names(listener.received).length >= count);
  return names(listener.received).toSorted();
}

/**
 * Waits until all earlier typing was published: typing in another channel is published in a later round,
 * or after it in the same one, and each socket gets events in order.
 */
async function settle(listener: TypingListener, who: HttpClient) {
  await (await connect(who)).emitWithAck("typing", { channel: "late" });
  await listener.first(({ channel }) => channel === "late");
}

describe("typing", () => {
  it("is sent to the others in the channel, never to the writer or to those outside", async () => {
    const writer = await inside(ada, "general");
    const reader = await inside(grace, "general");
    const mine = [listenToTyping(writer), listenToTyping(await inside(ada, "general"))];
    const [theirs, outside] = [listenToTyping(reader), listenToTyping(await inside(linus, "other"))];
    expect(await writer.emitWithAck("typing", { channel: "general" })).toEqual({});
    const { members } = await theirs.first();
    expect(members).toEqual([{ id: expect.any(String), displayName: "Ada" }]);

    // A socket that has the later event has all earlier ones.
    for (const channel of ["general", "other"]) await reader.emitWithAck("typing", { channel });
    for (const listener of [...mine, outside]) {
      expect(namesIn(await listener.first())).toEqual(["Grace"]);
      expect(listener.received).toHaveLength(1);
    }
    expect(theirs.received).toEqual([{ channel: "general", members }]);
  });

  it("is batched, and each writer gets only the others", async () => {
    const one = await inside(ada, "busy");
    const other = await inside(grace, "busy");
    const [first, second, third] = [
      listenToTyping(one),
      listenToTyping(other),
      listenToTyping(await inside(linus, "busy")),
    ];
    for (const socket of [one, other]) socket.emit("typing", { channel: "busy" }, () => {});
    expect(await collected(third, 2)).toEqual(["Ada", "Grace"]);
    expect(await collected(first, 1)).toEqual(["Grace"]);
    expect(await collected(second, 1)).toEqual(["Ada"]);
  });

  it("is not sent any more once the message was sent", async () => {
    const [writer, reader] = await Promise.all([inside(ada, "quiet"), inside(grace, "quiet")]);
    await reader.emitWithAck("channel:open", { channel: "late" });
    const listener = listenToTyping(reader);
    // Both are sent at once: the message arrives before the typing is published.
    writer.emit("typing", { channel: "quiet" }, () => {});
    await writer.emitWithAck("message:send", { channel: "quiet", clientId: randomUUID(), text: "said" });
    await settle(listener, linus);
    expect(listener.received.filter(({ channel }) => channel === "quiet")).toEqual([]);
  });

  it.each([
    [{ channel: "nowhere" }, "channel_not_found"],
    [{ channel: 7 }, "invalid_input"],
    [undefined, "invalid_input"],
  ])("of %j is refused", async (input, code) => {
    const socket: { emitWithAck(event: string, input: unknown): Promise<unknown> } = await connect(ada);
    expect(await socket.emitWithAck("typing", input)).toMatchObject({ error: { code } });
  });

  it("of a flood costs the others hardly anything", async () => {
    const [flooder, reader, outsider] = await Promise.all([
      inside(ada, "flooded"),
      inside(grace, "flooded"),
      inside(linus, "other"),
    ]);
    await reader.emitWithAck("channel:open", { channel: "late" });
    const [listener, elsewhere] = [listenToTyping(reader), listenToTyping(outsider)];
    const startMs = performance.now();
    const flood = Array.from({ length: 5_000 }, () => flooder.emitWithAck("typing", { channel: "flooded" }));
    expect(new Set((await Promise.all(flood)).map((answer) => JSON.stringify(answer)))).toEqual(new Set(["{}"]));
    await listener.first();
    // Typing after the first event would be in the next one.
    await flooder.emitWithAck("typing", { channel: "flooded" });
    await settle(listener, await member(server.url, "Euler"));
    // At most one event in two seconds, however long the test took.
    const maxEvents = 1 + Math.floor((performance.now() - startMs) / 2_000);
    const events = listener.received.filter(({ channel }) => channel === "flooded");
    expect(events.length).toBeLessThanOrEqual(maxEvents);
    expect(names(events)).toEqual(events.map(() => "Ada"));
    expect(elsewhere.received).toEqual([]);
    const said = { channel: "flooded", clientId: randomUUID(), text: "calm" };
    expect(await reader.emitWithAck("message:send", said)).toHaveProperty("message");
  });

  it("of many members names a few", async () => {
    const people = await Promise.all(
      Array.from({ length: limits.typingMembers + 4 }, (_, index) => member(server.url, `Writer ${index}`)),
    );
    const reader = await inside(grace, "crowded");
    const listener = listenToTyping(reader);
    const sockets = await Promise.all(people.map((person) => connect(person)));
    await Promise.all(sockets.map((socket) => socket.emitWithAck("typing", { channel: "crowded" })));
    await listener.first();
    for (const { members } of listener.received) expect(members.length).toBeLessThanOrEqual(limits.typingMembers);
  });
});

describe("a flood of typing", () => {
  it("is refused, then disconnected, and nobody else is", async () => {
    const strict = await startServer({
      environment: { MESSAGE_BURST: "5", MESSAGE_RATE: "1" },
      imports: ["tests/support/stopped-clock.mjs"],
    });
    const [flooder, bystander] = [
      await connect(await member(strict.url, "Flooder")),
      await connect(await member(strict.url, "Bystander")),
    ];
    const end = new Promise((resolve) => flooder.once("disconnect", resolve));
    for (let count = 0; count < 1_000; count += 1) flooder.emit("typing", { channel: "general" }, () => {});
    await end;
    expect(await bystander.emitWithAck("channel:open", { channel: "general" })).toMatchObject({ reset: true });
  });
});
