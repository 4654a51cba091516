import type { Socket } from "node:net";

/** One direction of a connection. Reads no faster than the other end takes it, so that a reader who rests is felt. */
export class Flow {
  #isHeld = false;
  #isFull = false;

  /** @param pass what becomes of each chunk; undefined for nothing */
  constructor(
    private readonly from: Socket,
    to: Socket,
    pass: (chunk: Buffer) => Buffer | undefined,
  ) {
    from.on("data", (chunk: Buffer) => {
      const rest = pass(chunk);
      if (!rest || to.write(rest)) return;
      this.#isFull = true;
      from.pause();
    });
    to.on("drain", () => {
      this.#isFull = false;
      this.#goOn();
    });
    // What was said before the end arrives before it.
    from.on("end", () => to.end());
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  hold(): void {
    this.#isHeld = true;
    this.from.pause();
  }

  release(): void {
    this.#isHeld = false;
    this.#goOn();
  }

  #goOn(): void {
    if (!this.#isHeld && !this.#isFull) this.from.resume();
  }
}
