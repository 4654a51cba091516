import { Socket as TcpSocket } from "node:net";
import type { ParleySocket } from "#lib/transport/socket/parley-socket";

/*
 * What is between a socket and the network, as far as Parley looks into it. Socket.IO and ws do not promise these
 * members, so their versions are pinned, everything is checked, and `tests/integration/wire.test.ts` notices an upgrade
 * that moves them: then all goes the normal way, only slower.
 */

/** The TCP socket of a connection that speaks WebSocket. */
export function wireOf(socket: ParleySocket): TcpSocket | undefined {
  const transport = member(socket.conn, "transport");
  if (member(transport, "name") !== "websocket" || member(transport, "perMessageDeflate")) return undefined;
  const webSocket = member(transport, "socket");
  const wire = member(webSocket, "readyState") === 1 ? member(webSocket, "_socket") : undefined;
  return wire instanceof TcpSocket ? wire : undefined;
}

/** Whether a frame that is written now comes after all that was sent before: nothing waits, nothing is on its way. */
export function isClear(socket: ParleySocket, wire: TcpSocket): boolean {
  return (
    wire.writableLength === 0 &&
    wire.writable &&
    member(member(socket.conn, "transport"), "writable") === true &&
    waitingPackets(socket)?.length === 0
  );
}

/** Bytes that wait for a slow reader in this process. */
export function waitingBytes(socket: ParleySocket): number {
  const packets = waitingPackets(socket) ?? [];
  return packets.reduce((sum: number, packet) => sum + lengthOf(packet), wireOf(socket)?.writableLength ?? 0);
}

/** Forgets what waits and has not been handed to the network; heartbeats stay. */
export function dropWaiting(socket: ParleySocket): void {
  const packets = waitingPackets(socket);
  packets?.splice(0, packets.length, ...packets.filter((packet) => lengthOf(packet) === 0));
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
