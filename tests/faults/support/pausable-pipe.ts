import type { Socket } from "node:net";

/** One direction of a connection. It reads no faster than the other end accepts, so that a paused reader has its effect. */
export class PausablePipe {
  #isPaused = false;
  #isFull = false;

  /** @param transform changes each chunk; undefined drops it */
  constructor(
    private readonly from: Socket,
    to: Socket,
    transform: (chunk: Buffer) => Buffer | undefined,
  ) {
    from.on("data", (chunk: Buffer) => {
      const forwarded = transform(chunk);
      if (!forwarded || to.write(forwarded)) return;
      this.#isFull = true;
      from.pause();
    });
    to.on("drain", () => {
      this.#isFull = false;
      this.#resumeIfPossible();
    });
    // Earlier data arrives before the end.
    from.on("end", () => to.end());
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  pause(): void {
    this.#isPaused = true;
    this.from.pause();
  }

  resume(): void {
    this.#isPaused = false;
    this.#resumeIfPossible();
  }

  #resumeIfPossible(): void {
    if (!this.#isPaused && !this.#isFull) this.from.resume();
  }
}
