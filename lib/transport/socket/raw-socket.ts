import { Socket as TcpSocket } from "node:net";
import type { EncodedEvent } from "#lib/transport/socket/frame";
import type { ParleySocket } from "#lib/transport/socket/parley-socket";

/*
 * What is between a socket and the network, as far as Parley looks into it. Socket.IO and ws do not promise these
 * members, so their versions are pinned, everything is checked, and `tests/integration/wire.test.ts` notices an upgrade
 * that moves them: then all goes the normal way, only slower.
 */
type Transport = { writable: unknown };
type RawSocket = { transport: Transport; tcp: TcpSocket };

/** A connection keeps its wire, once it speaks WebSocket; looking for it anew at every packet would cost too much. */
const rawSockets = new WeakMap<ParleySocket, RawSocket>();

/** The TCP socket of a connection that speaks WebSocket. */
export function tcpSocketOf(socket: ParleySocket): TcpSocket | undefined {
  return (rawSockets.get(socket) ?? findRawSocket(socket))?.tcp;
}

/** Writes a frame, if it then comes after all that was sent before: nothing waits, nothing is on its way. */
export function writeDirect(socket: ParleySocket, frame: Buffer): boolean {
  const raw = rawSockets.get(socket) ?? findRawSocket(socket);
  if (!raw) return false;
  const { tcp, transport } = raw;
  if (tcp.writableLength > 0 || !tcp.writable || transport.writable !== true) return false;
  if (queuedPackets(socket)?.length !== 0) return false;
  tcp.write(frame);
  return true;
}

/** Writes what is worthless later: somebody for whom anything waits does without it. */
export function writeIfIdle(socket: ParleySocket, { frame, packet }: EncodedEvent): void {
  if (writeDirect(socket, frame) || queuedPackets(socket)?.length !== 0 || queuedBytes(socket) > 0) return;
  if (property(property(socket.conn, "transport"), "writable") === true) socket.conn.write(packet, { compress: false });
}

/** Bytes that wait for a slow reader in this process. Of what is not encoded yet, characters: to count these costs nothing. */
export function queuedBytes(socket: ParleySocket): number {
  const packets = queuedPackets(socket) ?? [];
  return packets.reduce((sum: number, packet) => sum + lengthOf(packet), tcpSocketOf(socket)?.writableLength ?? 0);
}

/** Forgets what waits and has not been handed to the network; heartbeats stay. */
export function dropQueued(socket: ParleySocket): void {
  const packets = queuedPackets(socket);
  packets?.splice(0, packets.length, ...packets.filter((packet) => lengthOf(packet) === 0));
}

/** Ends a connection at once, without waiting for the other side to agree. */
export function terminate(socket: ParleySocket): void {
  tcpSocketOf(socket)?.destroy();
  socket.disconnect(true);
}

/** An upgrade from long polling changes the transport, but never changes back: only a WebSocket is remembered. */
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
