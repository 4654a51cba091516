import type { Server, Socket } from "socket.io";
import type { ServerEvents } from "#lib/contract/events";
import type { ClientEvents } from "#lib/contract/socket-operations";
import { runtime, type Actor } from "#lib/runtime";

type SocketData = {
  /** The content of its cookie, checked against the session's row at every event. */
  claims?: { token: string; lastChannel: string | null };
  memberId: string;
  /** Events refused in a row for exceeding the limit. */
  consecutiveRefusals?: number;
};
type BetweenServers = Record<string, never>;

export type ParleyServer = Server<ClientEvents, ServerEvents, BetweenServers, SocketData>;
export type ParleySocket = Socket<ClientEvents, ServerEvents, BetweenServers, SocketData>;

/** The actor of a socket, re-checked against the session's row. */
export function actorOf(socket: { data: Partial<SocketData> }): Promise<Actor> {
  return runtime().identify(socket.data.claims);
}
