import { Socket as TcpSocket } from "node:net";
import type { EncodedEvent } from "#lib/transport/socket/frame";
import type { ParleySocket } from "#lib/transport/socket/parley-socket";

/*
 * Access to the layers below a socket. Socket.IO and ws do not promise these properties, so their versions are pinned,
 * everything is checked, and `tests/integration/wire.test.ts` notices an upgrade that moves them. Sockets then fall back to
 * the normal, slower way.
 */
type Transport = { writable: unknown };
type RawSocket = { transport: Transport; tcp: TcpSocket };

/** A WebSocket never changes its transport, so it is looked up once: looking it up for every packet would cost too much. */
const rawSockets = new WeakMap<ParleySocket, RawSocket>();

/** The TCP socket of a WebSocket connection. */
export function tcpSocketOf(socket: ParleySocket): TcpSocket | undefined {
  return (rawSockets.get(socket) ?? findRawSocket(socket))?.tcp;
}

/** Writes a frame past Socket.IO when nothing is queued before it, which keeps the order. @returns whether it did */
export function writeDirect(socket: ParleySocket, frame: Buffer): boolean {
  const raw = rawSockets.get(socket) ?? findRawSocket(socket);
  if (!raw) return false;
  const { tcp, transport } = raw;
  if (tcp.writableLength > 0 || !tcp.writable || transport.writable !== true) return false;
  if (queuedPackets(socket)?.length !== 0) return false;
  tcp.write(frame);
  return true;
}

/** Writes an event that is worthless later, and drops it when anything is queued. */
export function writeIfIdle(socket: ParleySocket, { frame, packet }: EncodedEvent): void {
  if (writeDirect(socket, frame) || queuedPackets(socket)?.length !== 0 || queuedBytes(socket) > 0) return;
  if (property(property(socket.conn, "transport"), "writable") === true) socket.conn.write(packet, { compress: false });
}

/** Bytes queued for a slow reader in this process. Packets not encoded yet count in characters, which costs nothing. */
export function queuedBytes(socket: ParleySocket): number {
  const packets = queuedPackets(socket) ?? [];
  return packets.reduce((sum: number, packet) => sum + lengthOf(packet), tcpSocketOf(socket)?.writableLength ?? 0);
}

/** Drops queued packets that have not reached the network; heartbeats stay. */
export function dropQueued(socket: ParleySocket): void {
  const packets = queuedPackets(socket);
  packets?.splice(0, packets.length, ...packets.filter((packet) => lengthOf(packet) === 0));
}

/** Ends a connection at once, without a closing handshake. */
export function terminate(socket: ParleySocket): void {
  tcpSocketOf(socket)?.destroy();
  socket.disconnect(true);
}

/** Only a WebSocket is remembered: an upgrade from long polling changes the transport, but never back. */
function findRawSocket(socket: ParleySocket): RawSocket | undefined {
  const transport = property(socket.conn, "transport");
  if (property(transport, "name") !== "websocket" || property(transport, "perMessageDeflate")) return undefined;
  const tcp = property(property(transport, "socket"), "_socket");
  if (!isTransport(transport) || !(tcp instanceof TcpSocket)) return undefined;
  const raw = { transport, tcp };
  rawSockets.set(socket, raw);
  return raw;
}

function isTransport(thing: unknown): thing is Transport {
  return typeof thing === "object" && thing !== null && "writable" in thing;
}

function queuedPackets(socket: ParleySocket): unknown[] | undefined {
  const packets = property(socket.conn, "writeBuffer");
  return Array.isArray(packets) ? packets : undefined;
}

function lengthOf(packet: unknown): number {
  const data = property(packet, "data");
  return typeof data === "string" ? data.length : 0;
}

function property(thing: unknown, name: string): unknown {
  return typeof thing === "object" && thing !== null ? Reflect.get(thing, name) : undefined;
}
