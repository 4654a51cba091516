import type { Socket } from "node:net";
import { PausablePipe } from "#tests/faults/support/pausable-pipe";

/** The moments at which a connection is cut. */
export const cuts = ["before the send", "before the ack", "in a frame sent", "in a frame received", "at once"] as const;
export type Cut = (typeof cuts)[number];

/** The ack of a message in a frame of the server: after it was committed, that is. */
const ackOfMessage = /43\d+\[\{"message"/;

/** One connection through the proxy: both ends, and whatever is to go wrong between them. */
export class ProxiedConnection {
  #cut: Cut | undefined;
  /** Bytes were kept back: what comes after them would make no sense any more. */
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

  /** Whether a chat runs over it, and nothing has been planned for it yet. */
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

  /** Passes nothing on any more, and does not close: what a dead radio does. */
  stall(): void {
    this.#isCorrupted = true;
    this.#toServer.pause();
    this.#toClient.pause();
  }

  /** The client stops reading; what it says still passes. */
  pauseReading(): void {
    this.#toClient.pause();
  }

  resumeReading(): void {
    this.#toClient.resume();
  }

  /** Whatever was planned is off. A connection that can't be mended is cut. */
  heal(): void {
    this.#cut = undefined;
    if (this.#isCorrupted) this.#end();
    this.#toServer.resume();
    this.#toClient.resume();
  }

  destroy(): void {
    for (const end of [this.client, this.server]) {
      // After its end was announced, a reset would leave Node 20 with a handle that it waits for when the process ends.
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

  /** Cuts now; a half of the chunk still gets through where there is one. */
  #sever(to?: Socket, chunk?: Buffer): undefined {
    if (this.#isOver) return;
    this.listeners.cut();
    if (!to || !chunk) return this.#end();
    // Only after the half has left: a reset would take it along.
    to.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => this.#end());
    this.#toServer.pause();
    this.#toClient.pause();
  }

  /** One side has closed in order: what it said last still gets to the other one. */
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
