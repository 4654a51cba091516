import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { cuts, type Cut } from "#tests/faults/support/link";
import { Signal } from "#tests/faults/support/signal";
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
  it("passes everything on in both directions", async () => {
    const { client, said, heard, moved, answer } = await converse();
    client.write(send);
    await moved.until(() => said() === upgrade + send, said);
    answer(ack);
    await moved.until(() => heard() === ack, heard);
  });

  const expected: Record<Cut, { said: string; heard: string }> = {
    "before the send": { said: "", heard: "" },
    "before the ack": { said: send, heard: "" },
    "in a frame sent": { said: send.slice(0, send.length / 2), heard: "" },
    "in a frame received": { said: send, heard: ack.slice(0, Math.ceil(ack.length / 2)) },
    "at once": { said: "", heard: "" },
  };

  it.each(cuts)("cuts %s", async (cut) => {
    const { client, link, proxy, said, heard, moved, answer, isOver } = await converse();
    const partOfSend = () => said().slice(upgrade.length);
    link.plan(cut);
    client.write(send);
    if (expected[cut].said === send) {
      await moved.until(() => partOfSend() === send, said);
      answer(ack);
    }
    await moved.until(isOver, () => "both ends are closed");
    expect({ said: partOfSend(), heard: heard() }).toEqual(expected[cut]);
    expect(proxy.cuts).toBe(1);
  });

  it("holds back what a client does not read, and gives it all later", async () => {
    const { client, link, said, heard, moved, answer } = await converse();
    link.deafen();
    answer(ack);
    client.write(send);
    await moved.until(() => said() === upgrade + send, said);
    expect(heard()).toBe("");
    link.undeafen();
    await moved.until(() => heard() === ack, heard);
  });

  it("stays up while there is no server behind it, and finds the next one", async () => {
    const { proxy, server, moved, isOver, end } = await converse();
    const port = portOf(server);
    end();
    await moved.until(isOver, () => "both ends are closed");
    server.close();
    await once(server, "close");
    const refused = connect(Number(new URL(proxy.url).port), "127.0.0.1");
    await once(refused, "error");
    await serve(port);
    const welcome = await converse(proxy);
    await welcome.moved.until(
      () => welcome.proxy.links.size > 0,
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

/** A client that has upgraded to a WebSocket, the server's end of it, and what either has got so far. */
async function converse(known?: TcpProxy) {
  const server = known ? servers.at(-1) : await serve();
  if (!server) throw new Error("There is no server.");
  const proxy = known ?? (await TcpProxy.start(`http://127.0.0.1:${portOf(server)}`));
  const moved = new Signal();
  const arrival = once(server, "connection");
  const client = connect(Number(new URL(proxy.url).port), "127.0.0.1");
  const [other]: Socket[] = await arrival;
  if (!other) throw new Error("Nobody came.");
  opened.push(client, other);
  const read = (socket: Socket) => {
    let got = "";
    socket.on("error", () => undefined);
    socket.on("close", () => moved.notify());
    socket.on("data", (piece) => {
      got += piece.toString();
      moved.notify();
    });
    return () => got;
  };
  const [heard, said] = [read(client), read(other)];
  client.write(upgrade);
  await moved.until(() => said() === upgrade, said);
  const [link] = [...proxy.links].filter(({ isAtEase }) => isAtEase);
  if (!link) throw new Error("The proxy has no such connection.");
  return {
    client,
    server,
    proxy,
    link,
    moved,
    said,
    heard,
    answer: (text: string) => void other.write(text),
    end: () => void other.end(),
    isOver: () => client.destroyed && other.destroyed,
  };
}
