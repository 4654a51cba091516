import { randomUUID } from "node:crypto";
import { limits } from "#lib/contract/limits";
import { member, type Problem } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { connect, listen, tcpSocketOf } from "#tests/support/socket";

const stoppedClock = "tests/support/stopped-clock.mjs";

describe("floods", () => {
  it("of messages are limited by member, with the time to wait, and nobody else is", async () => {
    const environment = { MESSAGE_BURST: "5", MESSAGE_RATE: "1" };
    const server = await startServer({ environment, imports: [stoppedClock] });
    const [ada, grace] = await Promise.all([member(server.url, "Ada"), member(server.url, "Grace")]);
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => ada.send("general", `flood ${index}`)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(7);
    for (const { headers, body } of refused) {
      expect(body).toMatchObject({ code: "rate_limited", retryAfter: expect.any(Number) });
      expect(Number(headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    }

    const socket = await connect(ada);
    const message = { channel: "general", clientId: randomUUID(), text: "by socket" };
    expect(await socket.emitWithAck("message:send", message)).toMatchObject({ error: { code: "rate_limited" } });
    const own = answers.find(({ status }) => status === 201);
    expect(
      (await ada.patch<Problem>(`/api/channels/general/messages/${own?.body.message.id}`, { text: "edited" })).body
        .code,
    ).toBe("rate_limited");
    expect((await grace.send("general", "calm")).status).toBe(201);
  });

  it("of channels are limited by member, and nobody else is", async () => {
    const server = await startServer({ imports: [stoppedClock] });
    const [ada, grace] = await Promise.all([member(server.url, "Ada"), member(server.url, "Grace")]);
    const make = (index: number) => ada.post<Problem>("/api/channels", { name: `room ${index}` });
    const answers = await Promise.all(Array.from({ length: limits.channelsAtOnce + 3 }, (_, index) => make(index)));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 3 }, () => [429, "rate_limited"]),
    );
    expect(Number(refused[0]?.headers.get("retry-after"))).toBe(3_600 / limits.channelsPerHour);
    const { body } = await grace.get<{ channels: unknown[] }>("/api/channels");
    expect(body.channels).toHaveLength(limits.channelsAtOnce + 1);
    expect((await grace.post("/api/channels", { name: "calm" })).status).toBe(201);
  });

  it("of events of any kind are refused, then disconnected, and nobody else is", async () => {
    const environment = { MESSAGE_BURST: "5", MESSAGE_RATE: "1" };
    const server = await startServer({ environment, imports: [stoppedClock] });
    const [flooder, bystander] = [
      await connect(await member(server.url, "Flooder")),
      await connect(await member(server.url, "Bystander")),
    ];
    const read = () => flooder.emitWithAck("channel:read", { channel: "general", seq: 1 });
    const answers = await Promise.all(Array.from({ length: 60 }, read));
    const codes = answers.map((answer) => ("error" in answer ? answer.error.code : "done"));
    expect(codes.filter((code) => code === "done")).toHaveLength(50);
    expect(codes.filter((code) => code === "rate_limited")).toHaveLength(10);

    const end = new Promise((resolve) => flooder.once("disconnect", resolve));
    for (let count = 0; count < 1_000; count += 1)
      flooder.emit("channel:read", { channel: "general", seq: 1 }, () => {});
    await end;
    expect(await bystander.emitWithAck("channel:open", { channel: "general" })).toMatchObject({ reset: true });
  });

  it("of connections are limited by session", async () => {
    const server = await startServer({ environment: { SOCKETS_PER_SESSION: "3" } });
    const [ada, grace] = await Promise.all([member(server.url, "Ada"), member(server.url, "Grace")]);
    const tabs = await Promise.all([connect(ada), connect(ada), connect(ada)]);
    await expect(connect(ada)).rejects.toMatchObject({ data: { code: "too_many_connections" } });
    expect((await connect(grace)).connected).toBe(true);
    const [first] = tabs;
    first?.disconnect();
    await roomFor(() => connect(ada));
  });

  it("of connections are limited by address, and closed ones are freed", async () => {
    const server = await startServer({ environment: { SOCKETS_PER_ADDRESS: "4" } });
    const people = await Promise.all(
      ["Ada", "Grace", "Linus", "Noether", "Euler"].map((name) => member(server.url, name)),
    );
    const sockets = await Promise.all(people.slice(0, 4).map((person) => connect(person)));
    const late = people[4] ?? people[0];
    if (!late) throw new Error("Nobody is late.");
    await expect(connect(late)).rejects.toThrow();
    sockets[0]?.disconnect();
    await roomFor(() => connect(late));
  });
});

describe("a client that sends requests and does not read", () => {
  it("is disconnected before its responses fill the memory, and nobody else is", async () => {
    const server = await startServer({ environment: { SOCKET_QUEUE_BYTES: "65536" } });
    const [ada, grace] = await Promise.all([member(server.url, "Ada"), member(server.url, "Grace")]);
    for (let count = 0; count < 50; count += 1) await ada.send("general", `${count} `.padEnd(4_000, "x"));
    const bystander = await connect(grace);
    const presence = listen(bystander, "presence");
    await bystander.emitWithAck("channel:open", { channel: "general" });
    const deaf = await connect(ada);
    await deaf.emitWithAck("channel:open", { channel: "general" });
    await presence.first(({ entered }) => entered.some(({ displayName }) => displayName === "Ada"));

    tcpSocketOf(deaf).pause();
    for (let count = 0; count < 200; count += 1) deaf.emit("channel:open", { channel: "general" }, () => {});
    await presence.first(({ left }) => left.length === 1);
    expect(await bystander.emitWithAck("channel:open", { channel: "general" })).toMatchObject({ reset: true });
  });
});

/** Retries until the server has noticed that a connection was closed: until then it refuses. */
async function roomFor<Result>(enter: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const entered = await enter().catch(() => undefined);
    if (entered) return entered;
  }
}
