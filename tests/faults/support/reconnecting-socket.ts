import { io, type Socket } from "socket.io-client";
import type { ServerEvents } from "#lib/contract/events";
import type { Ack, SocketOperationName } from "#lib/contract/socket-operations";
import type { InputOf, OutputOf } from "#lib/contract/operations";
import { routes } from "#lib/contract/routes";
import { parseAck } from "#lib/client/connection/parse-ack";
import { UnreachableError } from "#lib/client/connection/unreachable-error";

type Listeners = {
  connected(): void;
  changes: ServerEvents["channel:changes"];
  stale: ServerEvents["channel:stale"];
  stopping?: ServerEvents["server:stopping"];
};

type EmitWithAck = (input: unknown, ack: (answer: unknown) => void) => void;

/** A refused socket connects again after this time: no event tells when the server accepts it. */
const reconnectDelayMs = 200;

/** A member's socket without a browser, which reconnects by itself. */
export class ReconnectingSocket {
  readonly #socket: Socket<ServerEvents, Record<string, EmitWithAck>>;
  #isWanted = false;

  /** @param timeoutMs gives up a connection that does not answer within it */
  constructor(
    url: string,
    cookie: string,
    listeners: Listeners,
    private readonly timeoutMs: number,
  ) {
    this.#socket = io(url, {
      transports: ["websocket"],
      forceNew: true,
      autoConnect: false,
      extraHeaders: { cookie },
      timeout: timeoutMs,
      reconnectionDelay: 50,
      reconnectionDelayMax: 500,
    });
    this.#socket.on("connect", listeners.connected);
    this.#socket.on("channel:changes", listeners.changes);
    this.#socket.on("channel:stale", listeners.stale);
    if (listeners.stopping) this.#socket.on("server:stopping", listeners.stopping);
    this.#socket.on("disconnect", () => this.#reconnect());
    this.#socket.on("connect_error", () => this.#reconnect());
  }

  get isConnected(): boolean {
    return this.#socket.connected;
  }

  open(): void {
    this.#isWanted = true;
    // The server refuses a second CONNECT on one connection, and socket.io-client would then take a dead one for connected.
    if (!this.#socket.active) this.#socket.connect();
  }

  close(): void {
    this.#isWanted = false;
    this.#socket.disconnect();
  }

  /** @throws Refusal by the server; Unreachable without a connection or an answer in time */
  async request<Name extends SocketOperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    const { id } = this.#socket;
    if (!this.#socket.connected) throw new UnreachableError();
    // The contract types both sides, so an acknowledgement of the server has this type.
    return parseAck((await this.#emit(routes[name].event, input, id)) as Ack<OutputOf<Name>>);
  }

  async #emit(event: string, input: unknown, id: string | undefined): Promise<unknown> {
    try {
      return await this.#socket.timeout(this.timeoutMs).emitWithAck(event, input);
    } catch {
      // Late data of this connection could arrive after that of the next one.
      if (this.#socket.connected && this.#socket.id === id) this.#socket.io.engine.close();
      throw new UnreachableError();
    }
  }

  /** socket.io does not reconnect by itself after a refusal by the server. */
  #reconnect(): void {
    if (this.#isWanted && !this.#socket.active) setTimeout(() => this.#isWanted && this.open(), reconnectDelayMs);
  }
}
