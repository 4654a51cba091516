import type { Socket } from "node:net";
import { Flow } from "#tests/faults/support/flow";

/** The moments at which a connection is cut. */
export const cuts = ["before the send", "before the ack", "in a frame sent", "in a frame received", "at once"] as const;
export type Cut = (typeof cuts)[number];

/** The ack of a message in a frame of the server: after it was committed, that is. */
const ackOfMessage = /43\d+\[\{"message"/;

/** One connection through the proxy: both ends, and whatever is to go wrong between them. */
export class Link {
  #cut: Cut | undefined;
  /** Bytes were kept back: what comes after them would make no sense any more. */
  #isTorn = false;
  #isOver = false;
  #isUpgraded = false;
  readonly #up: Flow;
  readonly #down: Flow;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly ports: { cut(): void; over(): void },
  ) {
    this.#up = new Flow(client, server, (chunk) => this.#passUp(chunk));
    this.#down = new Flow(server, client, (chunk) => this.#passDown(chunk));
    for (const [end, other] of [
      [client, server],
      [server, client],
    ] as const) {
      end.on("error", () => this.#end());
      end.once("close", () => {
        this.#endAfter(other);
        if (other.closed) this.ports.over();
      });
    }
  }

  /** Whether a chat runs over it, and nothing has been planned for it yet. */
  get isAtEase(): boolean {
    return this.#isUpgraded && !this.#isOver && !this.#cut && !this.#up.isHeld && !this.#down.isHeld;
  }

  get isPlanned(): boolean {
    return this.#cut !== undefined && !this.#isOver;
  }

  plan(cut: Cut): void {
    this.#cut = cut;
    if (cut === "at once") this.#sever();
  }

  /** Passes nothing on any more, and does not close: what a dead radio does. */
  stall(): void {
    this.#isTorn = true;
    this.#up.hold();
    this.#down.hold();
  }

  /** The client stops reading; what it says still passes. */
  deafen(): void {
    this.#down.hold();
  }

  undeafen(): void {
    this.#down.release();
  }

  /** Whatever was planned is off. A connection that can't be mended is cut. */
  calm(): void {
    this.#cut = undefined;
    if (this.#isTorn) this.#end();
    this.#up.release();
    this.#down.release();
  }

  destroy(): void {
    for (const end of [this.client, this.server]) {
      // After its end was announced, a reset would leave Node 20 with a handle that it waits for when the process ends.
      if (end.writableEnded) end.destroy();
      else if (!end.destroyed) end.resetAndDestroy();
    }
  }

  #passUp(chunk: Buffer): Buffer | undefined {
    if (!this.#isUpgraded && /upgrade: websocket/i.test(chunk.toString("latin1"))) this.#isUpgraded = true;
    if (this.#cut === "before the send") return this.#sever();
    if (this.#cut === "in a frame sent") return this.#sever(this.server, chunk);
    return chunk;
  }

  #passDown(chunk: Buffer): Buffer | undefined {
    if (this.#cut === "in a frame received") return this.#sever(this.client, chunk);
    if (this.#cut !== "before the ack") return chunk;
    this.#isTorn = true;
    return ackOfMessage.test(chunk.toString("latin1")) ? this.#sever() : undefined;
  }

  /** Cuts now; a half of the chunk still gets through where there is one. */
  #sever(to?: Socket, chunk?: Buffer): undefined {
    if (this.#isOver) return;
    this.ports.cut();
    if (!to || !chunk) return this.#end();
    // Only after the half has left: a reset would take it along.
    to.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => this.#end());
    this.#up.hold();
    this.#down.hold();
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
