import type { Socket } from "socket.io-client";
import type { Ack, ServerEvents, SocketOperationName } from "#lib/contract/events";
import type { InputOf, OutputOf } from "#lib/contract/operations";
import { Refusal } from "#lib/contract/errors/refusal";
import { routes } from "#lib/contract/routes";
import { toError } from "#lib/client/connection/http-request";
import { retryDelay } from "#lib/client/connection/retry-delay";
import { loadShapes } from "#lib/client/connection/version-mismatch";
import { PendingRequests } from "#lib/client/connection/pending-requests";
import { parseAck } from "#lib/client/connection/parse-ack";
import { endsSession } from "#lib/client/connection/ends-session";
import { fitsFrame } from "#lib/client/connection/frame-size";
import { UnreachableError } from "#lib/client/connection/unreachable-error";

/** `restarting`: the server has said that it stops, and has not come back yet. */
export type ConnectionState = "connected" | "connecting" | "restarting" | "offline";

export type ConnectionPorts = Omit<ServerEvents, "server:stopping"> & {
  state(state: ConnectionState): void;
  /** The connection may be dead without knowing it, after sleep or on another network: ask something, or `renew` it. */
  doubt(): void;
  /** The server does not know our session (any more), or its cookie did not come along, or another one. */
  noSession(): void;
};

type Question = (input: unknown, ack: (answer: unknown) => void) => void;
type ParleySocket = Socket<ServerEvents, Record<string, Question>>;

const answerTimeoutMs = 8_000;
/** The first attempt to reconnect comes after 200 to 500 ms, and none later than after 5 s. */
const reconnection = { reconnectionDelay: 350, randomizationFactor: 0.43, reconnectionDelayMax: 5_000 };

/** What its words are, the page knows. */
const tooLarge = () => new Refusal("too_large", {}, "too_large");

/**
 * The one socket of this page, which comes back by itself as long as the session lives. What it is made of comes after the
 * page: one reads and writes without it, and what one sends waits in the outbox as it does whenever there is no connection.
 */
export class Connection {
  #socket: ParleySocket | undefined;
  readonly #pendingRequests = new PendingRequests();
  readonly #windowListeners = new AbortController();
  #closed = false;
  #failedAttempts = 0;
  #stopping = false;
  #retryWithin: number | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #endFirstAttempt = (): void => {};
  /** Ends with a connection, with its failure, or when it takes too long. */
  readonly #firstAttempt = new Promise<void>((done) => void (this.#endFirstAttempt = done));

  constructor(
    private readonly ports: ConnectionPorts,
    private readonly memberId: string,
  ) {}

  get connected(): boolean {
    return this.#socket?.connected ?? false;
  }

  open(): void {
    window.addEventListener("online", this.#onVisible, this.#windowListeners);
    window.addEventListener("pageshow", this.#onVisible, this.#windowListeners);
    window.addEventListener("offline", this.#onOffline, this.#windowListeners);
    document.addEventListener("visibilitychange", this.#onVisible, this.#windowListeners);
    setTimeout(this.#endFirstAttempt, answerTimeoutMs);
    void this.#createSocket();
  }

  close(): void {
    this.#closed = true;
    this.#endFirstAttempt();
    clearTimeout(this.#retry);
    this.#windowListeners.abort();
    this.#socket?.disconnect();
  }

  /** Makes another connection at once: this one is silent, or there is a reason to believe that an attempt succeeds now. */
  renew(): void {
    if (this.#closed) return;
    clearTimeout(this.#retry);
    if (this.#socket) this.#socket.disconnect().connect();
    else void this.#createSocket();
  }

  /**
   * Asks for an operation over the socket. A page is alive before its first connection is: what is asked meanwhile waits
   * for that instead of failing.
   * @throws Refusal when the server says no, or would never see it; Unreachable without a connection or an answer in time
   */
  async request<Name extends SocketOperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    // The contract is the one source of both sides: what the server acknowledges was typed by the same object.
    return parseAck((await this.#emit(routes[name].event, input)) as Ack<OutputOf<Name>>);
  }

  /** Leaves a channel's feed. Nothing depends on the answer: a socket that is gone has left anyway. */
  leave(channel: string): void {
    if (this.connected) this.#emit("channel:close", { channel }).catch(() => undefined);
  }

  /** Tells that one is writing. Nothing depends on it: without a connection, or where the server has no time, it is lost. */
  sendTyping(channel: string): void {
    if (this.connected) this.#emit(routes["channel.typing"].event, { channel }).catch(() => undefined);
  }

  async #emit(event: string, input: unknown): Promise<unknown> {
    const written = JSON.stringify([event, input]);
    if (!fitsFrame(written)) throw tooLarge();
    if (!this.connected) await this.#firstAttempt;
    if (!this.#socket?.connected) throw new UnreachableError();
    const question = this.#pendingRequests.add(written);
    try {
      const answer = await this.#socket.timeout(answerTimeoutMs).emitWithAck(event, input);
      this.#pendingRequests.remove(question);
      return answer;
    } catch {
      throw this.#pendingRequests.remove(question) ? tooLarge() : new UnreachableError();
    }
  }

  async #createSocket(): Promise<void> {
    void loadShapes();
    const library = await import("socket.io-client").catch(() => undefined);
    if (this.#closed || this.#socket) return;
    if (!library) return this.#onDisconnect();
    this.#socket = library.io({
      auth: { member: this.memberId },
      transports: ["websocket", "polling"],
      tryAllTransports: true,
      autoConnect: false,
      // A server that dies in the middle of an attempt leaves it hanging until then.
      timeout: answerTimeoutMs,
      ...reconnection,
    });
    this.#listen(this.#socket);
    this.#socket.connect();
  }

  #listen(socket: ParleySocket): void {
    socket.on("channel:changes", this.ports["channel:changes"]);
    socket.on("channel:stale", this.ports["channel:stale"]);
    socket.on("channels:activity", this.ports["channels:activity"]);
    socket.on("channels:deletions", this.ports["channels:deletions"]);
    socket.on("channel:read", this.ports["channel:read"]);
    socket.on("channels:read", this.ports["channels:read"]);
    socket.on("mentioned", this.ports.mentioned);
    socket.on("channels:changed", this.ports["channels:changed"]);
    socket.on("channel:settings", this.ports["channel:settings"]);
    socket.on("message:reacted", this.ports["message:reacted"]);
    socket.on("presence", this.ports.presence);
    socket.on("typing", this.ports.typing);
    socket.on("session:ended", this.ports["session:ended"]);
    socket.on("server:stopping", ({ retryWithin }) => {
      this.#stopping = true;
      this.#retryWithin = retryWithin * 1_000;
    });
    socket.on("connect", () => this.#onConnect());
    socket.on("disconnect", (_, why) => {
      this.#pendingRequests.disconnected(why);
      this.#onDisconnect();
    });
    socket.on("connect_error", (error) => this.#onConnectError(error));
  }

  #onConnect(): void {
    this.#failedAttempts = 0;
    this.#stopping = false;
    this.#endFirstAttempt();
    this.ports.state("connected");
  }

  #onConnectError(error: Error): void {
    const reason = toError("data" in error ? error.data : undefined);
    this.#onDisconnect();
    if (endsSession(reason)) this.ports.noSession();
  }

  #onDisconnect(): void {
    if (this.#closed) return;
    this.#endFirstAttempt();
    this.ports.state(navigator.onLine ? (this.#stopping ? "restarting" : "connecting") : "offline");
    // A server that stops asks everybody to come back at a moment of their own, so that they don't all come at once.
    const within = this.#retryWithin;
    this.#retryWithin = undefined;
    if (within !== undefined) {
      this.#socket?.disconnect();
      this.#renewIn(Math.random() * within);
    } else if (!this.#socket?.active) {
      // After a refusal by the server itself, socket.io does not come back of its own accord; nor does its script.
      this.#renewIn(Math.min(retryDelay(this.#failedAttempts), reconnection.reconnectionDelayMax));
      this.#failedAttempts += 1;
    }
  }

  #renewIn(milliseconds: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.renew(), milliseconds);
  }

  /** The page is looked at again, or the network is back: now it has to be right. */
  #onVisible = (): void => {
    if (document.visibilityState !== "visible") return;
    if (this.connected) this.ports.doubt();
    else this.renew();
  };

  /** A dead connection would show only at the next heartbeat: cut it, and see whether another can be made. */
  #onOffline = (): void => {
    this.#socket?.io.engine?.close();
  };
}
