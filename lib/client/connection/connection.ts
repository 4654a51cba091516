import type { ServerPayloads } from "#lib/contract/events";
import type { SocketOperationName } from "#lib/contract/socket-operations";
import type { InputOf, OutputOf } from "#lib/contract/operations";
import { Refusal } from "#lib/contract/errors/refusal";
import { routes } from "#lib/contract/routes";
import { ownEvents, type ConnectionEvents } from "#lib/client/connection/connection-events";
import {
  disconnectedState,
  openingState,
  statusOf,
  type ConnectionState,
} from "#lib/client/connection/connection-state";
import { loadSocketIo, type ParleySocket } from "#lib/client/connection/load-socket-io";
import { toError } from "#lib/client/connection/http-request";
import { isUnderstoodEvent, loadShapes, understood } from "#lib/client/connection/version-mismatch";
import { PendingRequests } from "#lib/client/connection/pending-requests";
import { parseAck } from "#lib/client/connection/parse-ack";
import { endsSession } from "#lib/client/connection/ends-session";
import { fitsFrame } from "#lib/client/connection/frame-size";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { watchNetwork } from "#lib/client/connection/watch-network";
import { Listeners } from "#lib/client/state/listeners";

const answerTimeoutMs = 8_000;
/** The page has a sentence of its own for this code. */
const tooLarge = () => new Refusal("too_large", {}, "too_large");

/**
 * The one socket of this page. It reconnects by itself until it is closed. Socket.IO is loaded after the page: members read and
 * write without it, and their messages wait in the outbox as they do whenever there is no connection.
 */
export class Connection {
  #state: ConnectionState = { kind: "closed" };
  #socket: ParleySocket | undefined;
  readonly #listeners = new Listeners<ConnectionEvents>();
  readonly #pendingRequests = new PendingRequests();
  #unwatchNetwork = (): void => {};

  constructor(private readonly memberId: string) {}

  /** Subscribes to an event, for as long as the page lives. */
  on<Name extends keyof ConnectionEvents>(event: Name, listener: (payload: ConnectionEvents[Name]) => void): void {
    this.#listeners.on(event, listener);
  }

  get connected(): boolean {
    return this.#socket?.connected ?? false;
  }

  open(): void {
    this.#enter(openingState(answerTimeoutMs));
    this.#unwatchNetwork = watchNetwork({ resumed: this.#onResumed, wentOffline: this.#onOffline });
    void this.#createSocket();
  }

  close(): void {
    this.#enter({ kind: "closed" });
    this.#unwatchNetwork();
    this.#socket?.disconnect();
    this.#socket = undefined;
  }

  /** Makes another connection at once: this one is silent, or there is a reason to believe that an attempt succeeds now. */
  renew(): void {
    if (this.#state.kind === "closed") return;
    this.#socket?.disconnect();
    // Disconnecting plans a retry, which would cut the new connection.
    this.#cancelRetry();
    if (this.#socket) this.#socket.connect();
    else void this.#createSocket();
  }

  /**
   * Requests an operation over the socket. During the first attempt to connect, requests wait for it instead of failing.
   * @throws Refusal when the server says no, or would never see it; Unreachable without a connection or an answer in time
   */
  async request<Name extends SocketOperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    try {
      return understood(name, parseAck(await this.#emit(routes[name].event, input)));
    } catch (error) {
      this.reportFailure(error);
      throw error;
    }
  }

  /** Passes the error of a request to the subscribers: it may mean that the session is over. */
  reportFailure = (error: unknown): void => this.#listeners.notify("requestFailed", error);

  /** Leaves a channel's feed. Nothing depends on the answer: a socket that is gone has left anyway. */
  leave(channel: string): void {
    if (this.connected) this.#emit("channel:close", { channel }).catch(() => undefined);
  }

  /** Announces that the member is typing. It may be lost: nothing depends on it. */
  sendTyping(channel: string): void {
    if (this.connected) this.#emit(routes["channel.typing"].event, { channel }).catch(() => undefined);
  }

  async #emit(event: string, input: unknown): Promise<unknown> {
    const json = JSON.stringify([event, input]);
    if (!fitsFrame(json)) throw tooLarge();
    if (this.#state.kind === "opening") await this.#state.ended;
    if (!this.#socket?.connected) throw new UnreachableError();
    const request = this.#pendingRequests.add(json);
    try {
      const answer = await this.#socket.timeout(answerTimeoutMs).emitWithAck(event, input);
      this.#pendingRequests.remove(request);
      return answer;
    } catch {
      throw this.#pendingRequests.remove(request) ? tooLarge() : new UnreachableError();
    }
  }

  async #createSocket(): Promise<void> {
    void loadShapes();
    const createSocket = await loadSocketIo();
    if (this.#state.kind === "closed" || this.#socket) return;
    if (!createSocket) return this.#onDisconnect();
    this.#socket = createSocket(this.memberId, answerTimeoutMs);
    this.#listen(this.#socket);
    this.#socket.connect();
  }

  #listen(socket: ParleySocket): void {
    socket.onAny((event: keyof ServerPayloads, payload: ServerPayloads[keyof ServerPayloads]) => {
      if (!ownEvents.has(event) && isUnderstoodEvent(event, payload)) this.#listeners.notify(event, payload);
    });
    socket.on("server:stopping", ({ retryWithin }) => {
      if (this.#state.kind === "connected") this.#enter({ kind: "connected", stopsWithinMs: retryWithin * 1_000 });
    });
    socket.on("connect", () => this.#onConnect());
    socket.on("disconnect", (_, why) => {
      this.#pendingRequests.disconnected(why);
      this.#onDisconnect();
    });
    socket.on("connect_error", (error) => this.#onConnectError(error));
  }

  #onConnect(): void {
    this.#enter({ kind: "connected", stopsWithinMs: undefined });
    this.#notifyStatus();
    this.#listeners.notify("connected", undefined);
  }

  #onConnectError(error: Error): void {
    const reason = toError("data" in error ? error.data : undefined);
    this.#onDisconnect();
    if (endsSession(reason)) this.#listeners.notify("sessionRefused", undefined);
  }

  #onDisconnect(): void {
    const before = this.#state;
    if (before.kind === "closed") return;
    const isStopping = before.kind === "connected" && before.stopsWithinMs !== undefined;
    if (isStopping) this.#socket?.disconnect();
    const reconnectsByItself = this.#socket?.active ?? false;
    this.#enter(disconnectedState(before, reconnectsByItself, () => this.renew()));
    this.#notifyStatus();
  }

  #enter(state: ConnectionState): void {
    if (this.#state.kind === "opening") this.#state.end();
    this.#cancelRetry();
    this.#state = state;
  }

  #cancelRetry(): void {
    if (this.#state.kind === "disconnected") clearTimeout(this.#state.retryTimer);
  }

  #notifyStatus(): void {
    this.#listeners.notify("status", statusOf(this.#state, navigator.onLine));
  }

  #onResumed = (): void => {
    if (this.connected) this.#listeners.notify("doubtful", undefined);
    else this.renew();
  };

  /** A dead connection would show only at the next heartbeat: cut it, and see whether another can be made. */
  #onOffline = (): void => {
    this.#socket?.io.engine?.close();
  };
}
