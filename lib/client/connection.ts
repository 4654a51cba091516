import { io, type Socket } from "socket.io-client";
import type { ErrorView } from "#lib/contract/errors";
import type { Ack, ServerEvents, SocketOperationName } from "#lib/contract/events";
import type { InputOf, OutputOf } from "#lib/contract/operations";
import { Refusal } from "#lib/contract/refusal";
import { routes } from "#lib/contract/routes";
import { Unreachable } from "#lib/client/unreachable";

export type ConnectionState = "connected" | "connecting" | "offline";

export type ConnectionPorts = {
  [Name in keyof ServerEvents]: ServerEvents[Name];
} & {
  state(state: ConnectionState): void;
  /** The server does not know our session (any more). */
  noSession(): void;
};

type Question = (input: unknown, ack: (answer: unknown) => void) => void;
type ParleySocket = Socket<ServerEvents, Record<string, Question>>;

const answerTime = 8_000;
const reconnectAfter = 2_000;

/** The one socket of this page, which comes back by itself as long as the session lives. */
export class Connection {
  readonly #socket: ParleySocket;
  #closed = false;

  constructor(private readonly ports: ConnectionPorts) {
    this.#socket = io({
      transports: ["websocket", "polling"],
      tryAllTransports: true,
      autoConnect: false,
      reconnectionDelay: 300,
      reconnectionDelayMax: 5_000,
    });
    this.#listen();
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  open(): void {
    window.addEventListener("online", this.#hurry);
    window.addEventListener("offline", this.#probe);
    document.addEventListener("visibilitychange", this.#hurry);
    this.#socket.connect();
  }

  close(): void {
    this.#closed = true;
    window.removeEventListener("online", this.#hurry);
    window.removeEventListener("offline", this.#probe);
    document.removeEventListener("visibilitychange", this.#hurry);
    this.#socket.disconnect();
  }

  /**
   * Asks for an operation over the socket.
   * @throws Refusal when the server says no; Unreachable without a connection or an answer in time
   */
  async ask<Name extends SocketOperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    // The contract is the one source of both sides: what the server acknowledges was typed by the same object.
    const answer = (await this.#emit(routes[name].event, input)) as Ack<OutputOf<Name>>;
    if (isRefused(answer)) throw new Refusal(answer.error.code, answer.error, answer.error.detail);
    return answer;
  }

  /** Leaves a channel's feed. Nothing depends on the answer: a socket that is gone has left anyway. */
  leave(channel: string): void {
    if (this.connected) this.#emit("channel:close", { channel }).catch(() => undefined);
  }

  async #emit(event: string, input: unknown): Promise<unknown> {
    if (!this.connected) throw new Unreachable();
    try {
      return await this.#socket.timeout(answerTime).emitWithAck(event, input);
    } catch {
      throw new Unreachable();
    }
  }

  #listen(): void {
    const socket = this.#socket;
    socket.on("channel:changes", this.ports["channel:changes"]);
    socket.on("channels:activity", this.ports["channels:activity"]);
    socket.on("channels:changed", this.ports["channels:changed"]);
    socket.on("presence", this.ports.presence);
    socket.on("session:ended", this.ports["session:ended"]);
    socket.on("connect", () => this.ports.state("connected"));
    socket.on("disconnect", () => this.#lost());
    socket.on("connect_error", (error) => this.#refused(error));
  }

  #refused(error: Error): void {
    if ("data" in error && hasCode(error.data, "no_session")) this.ports.noSession();
    else this.#lost();
  }

  #lost(): void {
    if (this.#closed) return;
    this.ports.state(navigator.onLine ? "connecting" : "offline");
    // After a refusal by the server itself, socket.io does not come back of its own accord.
    if (!this.#socket.active) setTimeout(this.#hurry, reconnectAfter);
  }

  /** Doesn't wait for the next attempt when there is a reason to believe that it would succeed now. */
  #hurry = (): void => {
    if (this.#closed || this.connected) return;
    this.#socket.disconnect().connect();
  };

  /** A dead connection would show only at the next heartbeat: cut it, and see whether another can be made. */
  #probe = (): void => {
    this.#socket.io.engine?.close();
  };
}

function isRefused(answer: unknown): answer is { error: ErrorView } {
  return typeof answer === "object" && answer !== null && "error" in answer;
}

function hasCode(data: unknown, code: string): boolean {
  return typeof data === "object" && data !== null && "code" in data && data.code === code;
}
