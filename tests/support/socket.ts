import { Socket as TcpSocket } from "node:net";
import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";
import type { ServerEvents } from "#lib/contract/events";
import type { ClientEvents } from "#lib/contract/socket-operations";
import type { HttpClient } from "#tests/support/http";
import { timeoutMs } from "#tests/support/timeouts";

export type ParleySocket = Socket<ServerEvents, ClientEvents>;

type Payload<Name extends keyof ServerEvents> = Parameters<ServerEvents[Name]>[0];

const opened = new Set<ParleySocket>();

/** Disconnects all sockets. It runs by itself after the tests of a file; a script has to call it. */
export function closeSockets(): void {
  for (const socket of opened) socket.disconnect();
  opened.clear();
}

if (typeof afterAll === "function") afterAll(closeSockets);

/** Opens a socket with a client's cookie. Rejects with the server's error when it is refused. */
export async function connect(who: HttpClient, options: Partial<ManagerOptions & SocketOptions> = {}) {
  const socket = openSocket(who, options);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

/** Opens a socket without waiting, for tests of refusals. It ends with the tests of the file. */
export function openSocket(who: HttpClient, options: Partial<ManagerOptions & SocketOptions> = {}): ParleySocket {
  const { extraHeaders, ...others } = options;
  const socket: ParleySocket = io(who.url, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    timeout: timeoutMs,
    ackTimeout: timeoutMs,
    extraHeaders: { cookie: who.cookie(), ...extraHeaders },
    ...others,
  });
  opened.add(socket);
  return socket;
}

/** The client's TCP socket, so that a test can stop reading, or write several frames at once. */
export function tcpSocketOf(socket: ParleySocket): TcpSocket {
  const webSocket: object = Reflect.get(socket.io.engine.transport, "ws");
  const tcpSocket: unknown = Reflect.get(webSocket, "_socket");
  if (tcpSocket instanceof TcpSocket) return tcpSocket;
  throw new Error("This is no WebSocket.");
}

/** Collects all events of one name from now on, and can wait for one. */
export function listen<Name extends keyof ServerEvents>(socket: ParleySocket, name: Name) {
  const received: Payload<Name>[] = [];
  const waiting = new Set<() => void>();
  socket.onAny((event: string, payload: Payload<Name>) => {
    if (event !== name) return;
    received.push(payload);
    for (const check of waiting) check();
  });

  return {
    /** In order of arrival. */
    received,
    /** Waits for the first event, past or future, that matches. */
    first(expected: (payload: Payload<Name>) => boolean = () => true): Promise<Payload<Name>> {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`No such ${name} arrived. These did: ${JSON.stringify(received)}`));
        }, timeoutMs);
        const check = () => {
          const found = received.find(expected);
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      });
    },
  };
}
