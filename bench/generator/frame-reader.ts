import { headerSize, isText, payloadSize } from "./frames";

/** Gets the payload of one text frame; the bytes are reused as soon as it returns. */
export type PayloadListener = (bytes: Buffer, start: number, end: number) => void;

/** Splits a TCP stream into frames. It copies only incomplete ones. */
export class FrameReader {
  readonly #listener: PayloadListener;
  #partialFrame = Buffer.alloc(0);
  #partialLength = 0;

  constructor(listener: PayloadListener) {
    this.#listener = listener;
  }

  read(bytes: Buffer, start: number, end: number): void {
    let at = this.#partialLength > 0 ? this.#completeFrame(bytes, start, end) : start;
    while (at < end) {
      const header = headerSize(bytes, at, end);
      const size = header + (header > 0 ? payloadSize(bytes, at) : 0);
      if (header === 0 || at + size > end) return this.#buffer(bytes, at, end);
      this.#deliver(bytes, at, header, size);
      at += size;
    }
  }

  /** Completes the frame that an earlier read began. @returns the offset after the used bytes */
  #completeFrame(bytes: Buffer, start: number, end: number): number {
    for (let at = start; ;) {
      const header = headerSize(this.#partialFrame, 0, this.#partialLength);
      // While the size is unknown it adds single bytes: a header has ten at most.
      const size = header > 0 ? header + payloadSize(this.#partialFrame, 0) : this.#partialLength + 1;
      const added = Math.min(size - this.#partialLength, end - at);
      this.#buffer(bytes, at, at + added);
      at += added;
      if (this.#partialLength < size) return at;
      if (header === 0) continue;
      this.#partialLength = 0;
      this.#deliver(this.#partialFrame, 0, header, size);
      return at;
    }
  }

  #buffer(bytes: Buffer, start: number, end: number): void {
    const length = this.#partialLength + end - start;
    if (this.#partialFrame.length < length) {
      const larger = Buffer.allocUnsafe(Math.max(4_096, 2 * length));
      this.#partialFrame.copy(larger, 0, 0, this.#partialLength);
      this.#partialFrame = larger;
    }
    bytes.copy(this.#partialFrame, this.#partialLength, start, end);
    this.#partialLength = length;
  }

  #deliver(bytes: Buffer, at: number, header: number, size: number): void {
    if (!isText(bytes, at)) throw new Error(`A frame that Socket.IO does not send: 0x${bytes[at]?.toString(16)}`);
    this.#listener(bytes, at + header, at + size);
  }
}
