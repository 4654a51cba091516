import type { Socket } from "node:net";
import { PausablePipe } from "#tests/faults/support/pausable-pipe";

/** The moments at which a connection can be cut. */
export const cuts = ["before the send", "before the ack", "in a frame sent", "in a frame received", "at once"] as const;
export type Cut = (typeof cuts)[number];

/** Finds the acknowledgement of a message in a frame of the server, which is sent after the commit. */
const ackOfMessage = /43\d+\[\{"message"/;

/** One connection through the proxy: both ends, and the faults planned between them. */
export class ProxiedConnection {
  #cut: Cut | undefined;
  /** Bytes were dropped, so later ones would make no sense. */
  #isCorrupted = false;
  #isOver = false;
  #isUpgraded = false;
  readonly #toServer: PausablePipe;
  readonly #toClient: PausablePipe;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly listeners: { cut(): void; closed(): void },
  ) {
    this.#toServer = new PausablePipe(client, server, (chunk) => this.#forwardToServer(chunk));
    this.#toClient = new PausablePipe(server, client, (chunk) => this.#forwardToClient(chunk));
    for (const [end, other] of [
      [client, server],
      [server, client],
    ] as const) {
      end.on("error", () => this.#end());
      end.once("close", () => {
        this.#endAfter(other);
        if (other.closed) this.listeners.closed();
      });
    }
  }

  /** Whether it carries a WebSocket and has no fault yet. */
  get isHealthy(): boolean {
    return this.#isUpgraded && !this.#isOver && !this.#cut && !this.#toServer.isPaused && !this.#toClient.isPaused;
  }

  get hasPlannedCut(): boolean {
    return this.#cut !== undefined && !this.#isOver;
  }

  planCut(cut: Cut): void {
    this.#cut = cut;
    if (cut === "at once") this.#sever();
  }

  /** Forwards nothing any more, and does not close, as after the loss of a radio signal. */
  stall(): void {
    this.#isCorrupted = true;
    this.#toServer.pause();
    this.#toClient.pause();
  }

  /** The client stops reading; its own data still passes. */
  pauseReading(): void {
    this.#toClient.pause();
  }

  resumeReading(): void {
    this.#toClient.resume();
  }

  /** Cancels all planned faults. A corrupted connection is cut. */
  heal(): void {
    this.#cut = undefined;
    if (this.#isCorrupted) this.#end();
    this.#toServer.resume();
    this.#toClient.resume();
  }

  destroy(): void {
    for (const end of [this.client, this.server]) {
      // A reset after the end was announced would leave a handle for which Node 20 waits when the process ends.
      if (end.writableEnded) end.destroy();
      else if (!end.destroyed) end.resetAndDestroy();
    }
  }

  #forwardToServer(chunk: Buffer): Buffer | undefined {
    if (!this.#isUpgraded && /upgrade: websocket/i.test(chunk.toString("latin1"))) this.#isUpgraded = true;
    if (this.#cut === "before the send") return this.#sever();
    if (this.#cut === "in a frame sent") return this.#sever(this.server, chunk);
    return chunk;
  }

  #forwardToClient(chunk: Buffer): Buffer | undefined {
    if (this.#cut === "in a frame received") return this.#sever(this.client, chunk);
    if (this.#cut !== "before the ack") return chunk;
    this.#isCorrupted = true;
    return ackOfMessage.test(chunk.toString("latin1")) ? this.#sever() : undefined;
  }

  /** Cuts now; half of the chunk, if there is one, is still delivered. */
  #sever(to?: Socket, chunk?: Buffer): undefined {
    if (this.#isOver) return;
    this.listeners.cut();
    if (!to || !chunk) return this.#end();
    // The cut waits until the half was sent: a reset would discard it.
    to.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => this.#end());
    this.#toServer.pause();
    this.#toClient.pause();
  }

  /** Closes the other side in order after one side, so that the last data arrives. */
  #endAfter(other: Socket): void {
    if (this.#isOver) return;
    this.#isOver = true;
    other.destroySoon();
  }

  #end(): undefined {
    if (this.#isOver) return;
    this.#isOver = true;
    this.destroy();
  }
}
