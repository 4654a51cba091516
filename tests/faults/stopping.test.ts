import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect as connectTcp } from "node:net";
import { text as readText } from "node:stream/consumers";
import { member, httpClient, type HttpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect, listen } from "#tests/support/socket";
import { TcpProxy } from "#tests/faults/support/tcp-proxy";
import { readHistoryForward } from "#tests/faults/support/history";

const sends = 300;
const slowTimers = "tests/faults/support/slow-timers.mjs";

let server: ServerProcess;
beforeEach(async () => {
  server = await startServer();
});

describe("SIGTERM", () => {
  it("leaves nothing half done: exactly the acknowledged messages are stored and sent", async () => {
    const [ada, grace] = [await member(server.url, "Ada"), await member(server.url, "Grace")];
    const [sender, reader] = [await connect(ada), await connect(grace)];
    const shown = listen(reader, "channel:changes");
    const stops = [listen(sender, "server:stopping"), listen(reader, "server:stopping")];
    const gone = [sender, reader].map((socket) => new Promise((resolve) => socket.once("disconnect", resolve)));
    await new Promise((resolve) => reader.emit("channel:open", { channel: "general" }, resolve));

    let end: Promise<number | null> | undefined;
    const acknowledged = new Set<string>();
    const otherwise = new Set<string>();
    const send = async (text: string) => {
      const answer = await sender
        .emitWithAck("message:send", { channel: "general", clientId: randomUUID(), text })
        .catch(() => undefined);
      // Without a response it must not be stored.
      if (!answer) return;
      if ("message" in answer) acknowledged.add(answer.message.id);
      else otherwise.add(answer.error.code);
      end ??= server.stop();
    };
    for (let i = 0; i < sends; i += 1) void send(`Number ${i}`);
    await Promise.all(gone);

    expect(await end).toBe(0);
    for (const stop of stops) expect(stop.received).toEqual([{ retryWithin: expect.any(Number) }]);
    expect([...otherwise].filter((code) => code !== "stopping")).toEqual([]);
    await server.restart();
    const stored = (await readHistoryForward(ada, "general")).map(({ id }) => id);
    expect(new Set(stored)).toEqual(acknowledged);
    expect(new Set(shown.received.flatMap(({ messages }) => messages.map(({ id }) => id)))).toEqual(acknowledged);
  });

  it("answers late requests with `stopping`, and ends with 0", async () => {
    const slow = await startServer({ imports: [slowTimers] });
    const ada = await member(slow.url, "Ada");
    const stop = listen(await connect(ada), "server:stopping");
    const { finish } = await beginRequest(ada, { clientId: randomUUID(), text: "Too late" });
    const end = slow.stop();
    await stop.first();
    const answer = await finish();
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toContain('"code":"stopping"');
    expect(await end).toBe(0);
    await slow.restart();
    expect(await readHistoryForward(ada, "general")).toEqual([]);
  });

  it("is not delayed by sockets of unresponsive clients", async () => {
    const proxy = await TcpProxy.start(server.url);
    const { cookie } = await member(server.url, "Ada");
    const [asleep, unresponsive] = [httpClient(proxy.url, cookie()), httpClient(proxy.url, cookie())];
    const stop = listen(await connect(httpClient(server.url, cookie())), "server:stopping");
    await connect(asleep);
    const [sleeper] = proxy.connections;
    sleeper?.stall();
    await connect(unresponsive);
    for (const link of proxy.connections) if (link !== sleeper) link.pauseReading();
    const end = server.stop();
    await stop.first();
    expect(await end).toBe(0);
  });

  it("is not delayed by a request that never ends", async () => {
    const socket = connectTcp(Number(new URL(server.url).port), "127.0.0.1");
    await once(socket, "connect");
    socket.on("error", () => undefined);
    socket.write("POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n");
    await member(server.url, "Ada");
    expect(await server.stop()).toBe(0);
    socket.destroy();
  });
});

/** Starts a POST whose end the server waits for. */
async function beginRequest(who: HttpClient, value: unknown) {
  const body = JSON.stringify(value);
  const socket = connectTcp(Number(new URL(who.url).port), "127.0.0.1");
  await once(socket, "connect");
  const head = [
    "POST /api/channels/general/messages HTTP/1.1",
    `Host: ${new URL(who.url).host}`,
    `Cookie: ${who.cookie()}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    // The server sends `100 Continue` as soon as it has read the head.
    "Expect: 100-continue",
    "Connection: close",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  const [goOn] = await once(socket, "data");
  expect(String(goOn)).toContain("100 Continue");
  return {
    finish(): Promise<string> {
      socket.write(body);
      return readText(socket);
    },
  };
}
