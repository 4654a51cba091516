import type { Server, Socket } from "socket.io";
import type { ClientEvents, ServerEvents } from "#lib/contract/events";
import { runtime, type Actor } from "#lib/runtime";

/** What a socket carries: whose it is, and what its cookie said, which is checked against the session's row at every event. */
type SocketData = { cookie?: { token: string; lastChannel: string | null }; memberId: string };
type BetweenServers = Record<string, never>;

export type ParleyServer = Server<ClientEvents, ServerEvents, BetweenServers, SocketData>;
export type ParleySocket = Socket<ClientEvents, ServerEvents, BetweenServers, SocketData>;

/** Who speaks through a socket, checked anew. */
export function actorOf(socket: { data: Partial<SocketData> }): Promise<Actor> {
  return runtime().identify(socket.data.cookie);
}
