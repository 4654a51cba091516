import { once } from "node:events";
import { createServer } from "node:http";
import { Socket as TcpSocket, type AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io as connectTo, type Socket } from "socket.io-client";
import type { ChannelChanges } from "#lib/contract/events";
import { encodeEvent } from "#lib/transport/socket/frame";
import type { ParleyServer, ParleySocket } from "#lib/transport/socket/parley-socket";
import { dropQueued, queuedBytes, tcpSocketOf, writeIfIdle, writeDirect } from "#lib/transport/socket/raw-socket";

/*
 * Parley reads private fields of Socket.IO to write one frame to many sockets. If an upgrade moved them, it
 * would silently fall back to the normal way and become slower; this test would fail.
 */
const httpServer = createServer();
const server: ParleyServer = new Server(httpServer);
const clients: Socket[] = [];
let address: string;

beforeAll(async () => {
  httpServer.listen(0, "127.0.0.1");
  await once(httpServer, "listening");
  address = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const client of clients) client.disconnect();
  await server.close();
});

async function open(
  transport: "websocket" | "polling",
): Promise<{ client: Socket; socket: ParleySocket; wire?: TcpSocket }> {
  const client = connectTo(address, { transports: [transport], upgrade: false, forceNew: true });
  clients.push(client);
  const [socket] = await Promise.all([
    new Promise<ParleySocket>((resolve) => server.once("connection", resolve)),
    new Promise<void>((resolve) => client.once("connect", resolve)),
  ]);
  return { client, socket, wire: tcpSocketOf(socket) };
}

const changesWith = (text: string): ChannelChanges => ({
  channel: text,
  from: 1,
  to: 1,
  messages: [],
});

describe("the direct write to a socket", () => {
  it("is possible for a WebSocket that is open and idle", async () => {
    const { socket, wire } = await open("websocket");
    expect(wire).toBeInstanceOf(TcpSocket);
    await new Promise(setImmediate);
    expect(writeDirect(socket, encodeEvent("channels:activity", []).frame)).toBe(true);
    expect(queuedBytes(socket)).toBe(0);
  });

  it.each([1, 20, 100, 70_000])("sends a text of %d characters as Socket.IO itself does", async (length) => {
    const { client, socket } = await open("websocket");
    const received: unknown[] = [];
    client.on("channel:changes", (changes) => received.push(changes));
    const straight = changesWith("é".repeat(length));
    const last = new Promise((resolve) => client.once("channels:activity", resolve));
    await new Promise(setImmediate);
    expect(writeDirect(socket, encodeEvent("channel:changes", straight).frame)).toBe(true);
    socket.emit("channel:changes", straight);
    socket.conn.write(encodeEvent("channel:changes", straight).packet);
    socket.emit("channels:activity", []);
    await last;
    expect(received).toEqual([straight, straight, straight]);
  });

  it("is impossible while the queue has entries, which can be counted and dropped", async () => {
    const { client, socket, wire } = await open("websocket");
    wire?.cork();
    for (const text of ["first", "second", "third"]) socket.emit("channel:changes", changesWith(text.repeat(100)));
    expect(writeDirect(socket, encodeEvent("channel:changes", changesWith("too early")).frame)).toBe(false);
    expect(queuedBytes(socket)).toBeGreaterThan(1_000);
    dropQueued(socket);
    const received: ChannelChanges[] = [];
    client.on("channel:changes", (changes) => received.push(changes));
    const last = new Promise((resolve) => client.once("channels:activity", resolve));
    wire?.uncork();
    socket.emit("channels:activity", []);
    await last;
    expect(received.map(({ channel }) => channel)).toEqual(["first".repeat(100)]);
  });

  it("sends lossy events only to sockets with an empty queue", async () => {
    const { client, socket, wire } = await open("websocket");
    const typing = (channel: string) => encodeEvent("typing", { channel, members: [] });
    const received: string[] = [];
    client.on("typing", ({ channel }: { channel: string }) => received.push(channel));
    await new Promise(setImmediate);
    writeIfIdle(socket, typing("idle"));
    wire?.cork();
    for (const text of ["first", "second"]) socket.emit("channel:changes", changesWith(text));
    const waiting = queuedBytes(socket);
    writeIfIdle(socket, typing("too late"));
    expect(queuedBytes(socket)).toBe(waiting);
    const last = new Promise((resolve) => client.once("channels:activity", resolve));
    wire?.uncork();
    socket.emit("channels:activity", []);
    await last;
    expect(received).toEqual(["idle"]);
  });

  it("is not needed for lossy events: long polling gets them, too", async () => {
    const { client, socket } = await open("polling");
    const received = new Promise((resolve) => client.once("typing", resolve));
    await new Promise<void>((resolve) => {
      const look = () => (socket.conn.transport.writable ? resolve() : void setImmediate(look));
      look();
    });
    writeIfIdle(socket, encodeEvent("typing", { channel: "general", members: [] }));
    expect(await received).toEqual({ channel: "general", members: [] });
    writeIfIdle(socket, encodeEvent("typing", { channel: "general", members: [] }));
    expect(queuedBytes(socket)).toBe(0);
  });

  it("is impossible for long polling", async () => {
    const { client, socket, wire } = await open("polling");
    expect(wire).toBeUndefined();
    const gone = new Promise((resolve) => socket.once("disconnect", resolve));
    client.disconnect();
    await gone;
  });
});
