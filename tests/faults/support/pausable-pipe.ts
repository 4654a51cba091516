import type { Socket } from "node:net";

/** One direction of a connection. Reads no faster than the other end takes it, so that a reader who rests is felt. */
export class PausablePipe {
  #isPaused = false;
  #isFull = false;

  /** @param transform what becomes of each chunk; undefined for nothing */
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
    // What was said before the end arrives before it.
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
