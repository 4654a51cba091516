import type { Server, Socket } from "socket.io";
import type { ClientEvents, ServerEvents } from "#lib/contract/events";
import { runtime, type Actor } from "#lib/runtime";

type SocketData = {
  /** What its cookie said: checked against the session's row at every event. */
  cookie?: { token: string; lastChannel: string | null };
  /** Whose it is. */
  memberId: string;
  /** How often in a row it was told that it asks for too much. */
  consecutiveWarnings?: number;
};
type BetweenServers = Record<string, never>;

export type ParleyServer = Server<ClientEvents, ServerEvents, BetweenServers, SocketData>;
export type ParleySocket = Socket<ClientEvents, ServerEvents, BetweenServers, SocketData>;

/** Who speaks through a socket, checked anew. */
export function actorOf(socket: { data: Partial<SocketData> }): Promise<Actor> {
  return runtime().identify(socket.data.cookie);
}
