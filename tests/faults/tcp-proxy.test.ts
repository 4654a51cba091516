import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { cuts, type Cut } from "#tests/faults/support/proxied-connection";
import { ChangeSignal } from "#tests/faults/support/change-signal";
import { TcpProxy } from "#tests/faults/support/tcp-proxy";

const upgrade = "GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n";
const send = "a message that is sent";
const ack = '430[{"message":{}}]';

const opened: Socket[] = [];
const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  opened.forEach((socket) => socket.destroy());
  servers.forEach((server) => server.close());
});

describe("the proxy", () => {
  it("forwards everything in both directions", async () => {
    const { client, sent, received, changed, answer } = await converse();
    client.write(send);
    await changed.until(() => sent() === upgrade + send, sent);
    answer(ack);
    await changed.until(() => received() === ack, received);
  });

  const expected: Record<Cut, { sent: string; received: string }> = {
    "before the send": { sent: "", received: "" },
    "before the ack": { sent: send, received: "" },
    "in a frame sent": { sent: send.slice(0, send.length / 2), received: "" },
    "in a frame received": { sent: send, received: ack.slice(0, Math.ceil(ack.length / 2)) },
    "at once": { sent: "", received: "" },
  };

  it.each(cuts)("cuts %s", async (cut) => {
    const { client, connection, proxy, sent, received, changed, answer, isOver } = await converse();
    const partOfSend = () => sent().slice(upgrade.length);
    connection.planCut(cut);
    client.write(send);
    if (expected[cut].sent === send) {
      await changed.until(() => partOfSend() === send, sent);
      answer(ack);
    }
    await changed.until(isOver, () => "both ends are closed");
    expect({ sent: partOfSend(), received: received() }).toEqual(expected[cut]);
    expect(proxy.cuts).toBe(1);
  });

  it("buffers what a client does not read, and delivers it all later", async () => {
    const { client, connection, sent, received, changed, answer } = await converse();
    connection.pauseReading();
    answer(ack);
    client.write(send);
    await changed.until(() => sent() === upgrade + send, sent);
    expect(received()).toBe("");
    connection.resumeReading();
    await changed.until(() => received() === ack, received);
  });

  it("stays up while there is no server behind it, and connects to the next one", async () => {
    const { proxy, server, changed, isOver, end } = await converse();
    const port = portOf(server);
    end();
    await changed.until(isOver, () => "both ends are closed");
    server.close();
    await once(server, "close");
    const refusedPort = connect(Number(new URL(proxy.url).port), "127.0.0.1");
    await once(refusedPort, "error");
    await serve(port);
    const greeting = await converse(proxy);
    await greeting.changed.until(
      () => greeting.proxy.connections.size > 0,
      () => "the next one is connected",
    );
  });
});

async function serve(port = 0) {
  const server = createServer();
  servers.push(server);
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** Connects a client by a WebSocket. @returns both ends, and the bytes that each has received so far */
async function converse(known?: TcpProxy) {
  const server = known ? servers.at(-1) : await serve();
  if (!server) throw new Error("There is no server.");
  const proxy = known ?? (await TcpProxy.start(`http://127.0.0.1:${portOf(server)}`));
  const changed = new ChangeSignal();
  const arrival = once(server, "connection");
  const client = connect(Number(new URL(proxy.url).port), "127.0.0.1");
  const [other]: Socket[] = await arrival;
  if (!other) throw new Error("Nobody came.");
  opened.push(client, other);
  const read = (socket: Socket) => {
    let got = "";
    socket.on("error", () => undefined);
    socket.on("close", () => changed.notify());
    socket.on("data", (piece) => {
      got += piece.toString();
      changed.notify();
    });
    return () => got;
  };
  const [received, sent] = [read(client), read(other)];
  client.write(upgrade);
  await changed.until(() => sent() === upgrade, sent);
  const [connection] = [...proxy.connections].filter(({ isHealthy }) => isHealthy);
  if (!connection) throw new Error("The proxy has no such connection.");
  return {
    client,
    server,
    proxy,
    connection,
    changed,
    sent,
    received,
    answer: (text: string) => void other.write(text),
    end: () => void other.end(),
    isOver: () => client.destroyed && other.destroyed,
  };
}
