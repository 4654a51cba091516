import type { ClientRequest, IncomingMessage } from "node:http";
import { pipeline, Transform } from "node:stream";

/** Lets a proxy pause uploads midway, and lose their responses. */
export class UploadControl {
  /** The Content-Length of each upload, in bytes. */
  readonly lengths: number[] = [];
  #share = 1;
  #answersToLose = 0;
  #holdsAnswers = false;
  #onAnswerHeld = () => {};
  #onHeld = () => {};
  #release: (() => void)[] = [];

  /** Passes this share of each upload, and the rest after `release`. @returns resolves when one is held */
  holdAt(share: number): Promise<void> {
    this.#share = share;
    return new Promise((resolve) => (this.#onHeld = resolve));
  }

  release(): void {
    this.#share = 1;
    for (const resume of this.#release.splice(0)) resume();
  }

  /** Passes uploads, but holds their responses back. @returns resolves at the first such response */
  holdAnswers(): Promise<void> {
    this.#holdsAnswers = true;
    return new Promise((resolve) => (this.#onAnswerHeld = resolve));
  }

  /** Passes the next upload, and resets the connection before its response. */
  loseNextAnswer(): void {
    this.#answersToLose += 1;
  }

  isHoldingAnswers(): boolean {
    if (this.#holdsAnswers) this.#onAnswerHeld();
    return this.#holdsAnswers;
  }

  takeLostAnswer(): boolean {
    if (this.#answersToLose === 0) return false;
    this.#answersToLose -= 1;
    return true;
  }

  pass(incoming: IncomingMessage, upstreamRequest: ClientRequest): void {
    const length = Number(incoming.headers["content-length"]);
    this.lengths.push(length);
    let passed = 0;
    const hold = new Transform({
      transform: (chunk: Buffer, _, next) => {
        passed += chunk.length;
        if (passed < length * this.#share || this.#share === 1) next(null, chunk);
        else {
          this.#release.push(() => next(null, chunk));
          this.#onHeld();
        }
      },
    });
    pipeline(incoming, hold, upstreamRequest, () => undefined);
    // An upload that the browser cancelled must not continue, even if all of it has arrived.
    incoming.socket.once("close", () => upstreamRequest.destroy());
  }
}
