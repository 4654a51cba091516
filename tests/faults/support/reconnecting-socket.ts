import { io, type Socket } from "socket.io-client";
import type { Ack, ServerEvents, SocketOperationName } from "#lib/contract/events";
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

/** Milliseconds before somebody who was turned away knocks again: no event tells when there is room. */
const reconnectDelayMs = 200;

/** A member's socket outside of a browser, which comes back by itself. */
export class ReconnectingSocket {
  readonly #socket: Socket<ServerEvents, Record<string, EmitWithAck>>;
  #isWanted = false;

  /** @param timeoutMs milliseconds after which a connection that does not answer is given up */
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
    // Asked twice to come in by one connection, the server refuses; socket.io-client then keeps a dead one for connected.
    if (!this.#socket.active) this.#socket.connect();
  }

  close(): void {
    this.#isWanted = false;
    this.#socket.disconnect();
  }

  /** @throws Refusal when the server says no; Unreachable without a connection or an answer in time */
  async request<Name extends SocketOperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    const { id } = this.#socket;
    if (!this.#socket.connected) throw new UnreachableError();
    // The contract is the one source of both sides: what the server acknowledges was typed by the same object.
    return parseAck((await this.#emit(routes[name].event, input, id)) as Ack<OutputOf<Name>>);
  }

  async #emit(event: string, input: unknown, id: string | undefined): Promise<unknown> {
    try {
      return await this.#socket.timeout(this.timeoutMs).emitWithAck(event, input);
    } catch {
      // What this connection would still deliver might come after what the next one does.
      if (this.#socket.connected && this.#socket.id === id) this.#socket.io.engine.close();
      throw new UnreachableError();
    }
  }

  /** After a refusal by the server itself, socket.io does not come back of its own accord. */
  #reconnect(): void {
    if (this.#isWanted && !this.#socket.active) setTimeout(() => this.#isWanted && this.open(), reconnectDelayMs);
  }
}
