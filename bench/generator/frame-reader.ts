import { headerSize, isText, payloadSize } from "./frames";

/** Takes the payload of one text frame; the bytes are somebody else's as soon as it returns. */
export type TakePayload = (bytes: Buffer, start: number, end: number) => void;

/** Cuts a TCP stream into frames. Only what a read leaves incomplete is copied. */
export class FrameReader {
  readonly #take: TakePayload;
  #rest = Buffer.alloc(0);
  #held = 0;

  constructor(take: TakePayload) {
    this.#take = take;
  }

  read(bytes: Buffer, start: number, end: number): void {
    let at = this.#held > 0 ? this.#completeRest(bytes, start, end) : start;
    while (at < end) {
      const header = headerSize(bytes, at, end);
      const size = header + (header > 0 ? payloadSize(bytes, at) : 0);
      if (header === 0 || at + size > end) return this.#hold(bytes, at, end);
      this.#deliver(bytes, at, header, size);
      at += size;
    }
  }

  /** Adds to the frame that an earlier read began. @returns how far the bytes were used */
  #completeRest(bytes: Buffer, start: number, end: number): number {
    for (let at = start; ;) {
      const header = headerSize(this.#rest, 0, this.#held);
      // As long as the size is unknown, byte by byte: a header has ten at most.
      const size = header > 0 ? header + payloadSize(this.#rest, 0) : this.#held + 1;
      const given = Math.min(size - this.#held, end - at);
      this.#hold(bytes, at, at + given);
      at += given;
      if (this.#held < size) return at;
      if (header === 0) continue;
      this.#held = 0;
      this.#deliver(this.#rest, 0, header, size);
      return at;
    }
  }

  #hold(bytes: Buffer, start: number, end: number): void {
    const held = this.#held + end - start;
    if (this.#rest.length < held) {
      const larger = Buffer.allocUnsafe(Math.max(4_096, 2 * held));
      this.#rest.copy(larger, 0, 0, this.#held);
      this.#rest = larger;
    }
    bytes.copy(this.#rest, this.#held, start, end);
    this.#held = held;
  }

  #deliver(bytes: Buffer, at: number, header: number, size: number): void {
    if (!isText(bytes, at)) throw new Error(`A frame that Socket.IO does not send: 0x${bytes[at]?.toString(16)}`);
    this.#take(bytes, at + header, at + size);
  }
}
