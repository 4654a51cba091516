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
const wires = new WeakMap<ParleySocket, RawSocket>();

/** The TCP socket of a connection that speaks WebSocket. */
export function wireOf(socket: ParleySocket): TcpSocket | undefined {
  return (wires.get(socket) ?? findWire(socket))?.tcp;
}

/** Writes a frame, if it then comes after all that was sent before: nothing waits, nothing is on its way. */
export function writeStraight(socket: ParleySocket, frame: Buffer): boolean {
  const wire = wires.get(socket) ?? findWire(socket);
  if (!wire) return false;
  const { tcp, transport } = wire;
  if (tcp.writableLength > 0 || !tcp.writable || transport.writable !== true) return false;
  if (waitingPackets(socket)?.length !== 0) return false;
  tcp.write(frame);
  return true;
}

/** Writes what is worthless later: somebody for whom anything waits does without it. */
export function writeIfIdle(socket: ParleySocket, { frame, packet }: EncodedEvent): void {
  if (writeStraight(socket, frame) || waitingPackets(socket)?.length !== 0 || waitingBytes(socket) > 0) return;
  if (member(member(socket.conn, "transport"), "writable") === true) socket.conn.write(packet, { compress: false });
}

/** Bytes that wait for a slow reader in this process. Of what is not encoded yet, characters: to count these costs nothing. */
export function waitingBytes(socket: ParleySocket): number {
  const packets = waitingPackets(socket) ?? [];
  return packets.reduce((sum: number, packet) => sum + lengthOf(packet), wireOf(socket)?.writableLength ?? 0);
}

/** Forgets what waits and has not been handed to the network; heartbeats stay. */
export function dropWaiting(socket: ParleySocket): void {
  const packets = waitingPackets(socket);
  packets?.splice(0, packets.length, ...packets.filter((packet) => lengthOf(packet) === 0));
}

/** Ends a connection at once, without waiting for the other side to agree. */
export function cutOff(socket: ParleySocket): void {
  wireOf(socket)?.destroy();
  socket.disconnect(true);
}

/** An upgrade from long polling changes the transport, but never changes back: only a WebSocket is remembered. */
function findWire(socket: ParleySocket): RawSocket | undefined {
  const transport = member(socket.conn, "transport");
  if (member(transport, "name") !== "websocket" || member(transport, "perMessageDeflate")) return undefined;
  const tcp = member(member(transport, "socket"), "_socket");
  if (!isTransport(transport) || !(tcp instanceof TcpSocket)) return undefined;
  const wire = { transport, tcp };
  wires.set(socket, wire);
  return wire;
}

function isTransport(thing: unknown): thing is Transport {
  return typeof thing === "object" && thing !== null && "writable" in thing;
}

function waitingPackets(socket: ParleySocket): unknown[] | undefined {
  const packets = member(socket.conn, "writeBuffer");
  return Array.isArray(packets) ? packets : undefined;
}

function lengthOf(packet: unknown): number {
  const data = member(packet, "data");
  return typeof data === "string" ? data.length : 0;
}

function member(thing: unknown, name: string): unknown {
  return typeof thing === "object" && thing !== null ? Reflect.get(thing, name) : undefined;
}
