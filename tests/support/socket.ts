import { Socket as TcpSocket } from "node:net";
import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";
import type { ClientEvents, ServerEvents } from "#lib/contract/events";
import type { Visitor } from "#tests/support/http";
import { timeoutMs } from "#tests/support/timeouts";

export type ParleySocket = Socket<ServerEvents, ClientEvents>;

type Payload<Name extends keyof ServerEvents> = Parameters<ServerEvents[Name]>[0];

const opened = new Set<ParleySocket>();

/** Disconnects all that were opened: after the tests of a file by itself, in a script by whoever opened them. */
export function closeSockets(): void {
  for (const socket of opened) socket.disconnect();
  opened.clear();
}

if (typeof afterAll === "function") afterAll(closeSockets);

/** Opens a socket with a visitor's cookie. Rejects with the server's reason when it is refused. */
export async function connect(who: Visitor, options: Partial<ManagerOptions & SocketOptions> = {}) {
  const socket = openSocket(who, options);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

/** A socket that need not come to be: for refusals. It ends with the tests of the file. */
export function openSocket(who: Visitor, options: Partial<ManagerOptions & SocketOptions> = {}): ParleySocket {
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

/** The client's own TCP socket, so that a test can stop reading from it, or write at once what otherwise comes piecemeal. */
export function tcpSocketOf(socket: ParleySocket): TcpSocket {
  const webSocket: object = Reflect.get(socket.io.engine.transport, "ws");
  const tcpSocket: unknown = Reflect.get(webSocket, "_socket");
  if (tcpSocket instanceof TcpSocket) return tcpSocket;
  throw new Error("This is no WebSocket.");
}

/** Everything of one kind that arrives from now on, and a way to wait for what one expects. */
export function listen<Name extends keyof ServerEvents>(socket: ParleySocket, name: Name) {
  const received: Payload<Name>[] = [];
  const waiting = new Set<() => void>();
  socket.onAny((event: string, payload: Payload<Name>) => {
    if (event !== name) return;
    received.push(payload);
    for (const check of waiting) check();
  });

  return {
    /** In the order of their arrival. */
    received,
    /** The first one, past or to come, that is as expected. */
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
