import type { ClientRequest, IncomingMessage } from "node:http";
import { pipeline, Transform } from "node:stream";

/** What a proxy does with uploads: it can hold them back in the middle, and lose what is answered. */
export class UploadControl {
  /** Bytes of each upload that came, as it said of itself. */
  readonly lengths: number[] = [];
  #share = 1;
  #answersToLose = 0;
  #holdsAnswers = false;
  #onAnswerHeld = () => {};
  #onHeld = () => {};
  #release: (() => void)[] = [];

  /** Lets this share of each upload through, and no more before `release`. @returns one is held */
  holdAt(share: number): Promise<void> {
    this.#share = share;
    return new Promise((resolve) => (this.#onHeld = resolve));
  }

  release(): void {
    this.#share = 1;
    for (const go of this.#release.splice(0)) go();
  }

  /** The server gets uploads whole, and what it answers does not come back. @returns the first such answer is here */
  holdAnswers(): Promise<void> {
    this.#holdsAnswers = true;
    return new Promise((resolve) => (this.#onAnswerHeld = resolve));
  }

  /** The server gets the next upload whole, and the line breaks before its answer is back. */
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

  pass(incoming: IncomingMessage, onward: ClientRequest): void {
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
    pipeline(incoming, hold, onward, () => undefined);
    // What the browser has broken off does not go on, even if all of it is here.
    incoming.socket.once("close", () => onward.destroy());
  }
}
