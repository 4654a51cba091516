import type { Socket } from "socket.io-client";
import { maxReconnectDelayMs } from "#lib/client/connection/retry-delay";
import type { ServerEvents } from "#lib/contract/events";

type Request = (input: unknown, ack: (answer: unknown) => void) => void;
export type ParleySocket = Socket<ServerEvents, Record<string, Request>>;

/** The first attempt comes after 200 to 500 ms. */
const reconnection = {
  reconnectionDelay: 350,
  randomizationFactor: 0.43,
  reconnectionDelayMax: maxReconnectDelayMs,
};

type CreateSocket = (memberId: string, timeoutMs: number) => ParleySocket;

/**
 * Loads Socket.IO.
 * @returns makes a socket that is not connected yet. An attempt to connect ends after `timeoutMs`: a server that dies in the
 *   middle leaves it hanging until then. Undefined where the script can't be loaded
 */
export async function loadSocketIo(): Promise<CreateSocket | undefined> {
  const library = await import("socket.io-client").catch(() => undefined);
  if (!library) return undefined;
  return (memberId, timeoutMs) =>
    library.io({
      auth: { member: memberId },
      transports: ["websocket", "polling"],
      tryAllTransports: true,
      autoConnect: false,
      timeout: timeoutMs,
      ...reconnection,
    });
}
