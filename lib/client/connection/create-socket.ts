import type { Socket } from "socket.io-client";
import type { ServerEvents } from "#lib/contract/events";

type Request = (input: unknown, ack: (answer: unknown) => void) => void;
export type ParleySocket = Socket<ServerEvents, Record<string, Request>>;

/** No attempt to reconnect waits longer. */
export const maxReconnectDelayMs = 5_000;
/** The first attempt comes after 200 to 500 ms. */
const reconnection = {
  reconnectionDelay: 350,
  randomizationFactor: 0.43,
  reconnectionDelayMax: maxReconnectDelayMs,
};

/**
 * Loads Socket.IO and makes a socket that is not connected yet.
 * @param timeoutMs of an attempt to connect: a server that dies in the middle leaves it hanging until then
 * @returns undefined where the script can't be loaded
 */
export async function createSocket(memberId: string, timeoutMs: number): Promise<ParleySocket | undefined> {
  const library = await import("socket.io-client").catch(() => undefined);
  return library?.io({
    auth: { member: memberId },
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    autoConnect: false,
    timeout: timeoutMs,
    ...reconnection,
  });
}
