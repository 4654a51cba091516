import { findNonces, type Nonces } from "./text";

type Entry = Nonces & { bytes: Buffer };

/** The log keeps this many entries for readers behind the first one. */
const maxEntries = 4_096;
/** A reader searches this many entries ahead when its frame is not the next one. */
const searchAheadEntries = 8;

/**
 * The frames of a channel, as the first reader got them. All others get the same bytes in the same order: comparing
 * them is much cheaper than searching each for nonces, and no less strict. A different frame is
 * searched nevertheless.
 */
export class ChannelLog {
  readonly #prefix: Buffer;
  #entries: Entry[] = [];
  #first = 0;

  /** @param event the event that carries messages */
  constructor(event: string) {
    this.#prefix = Buffer.from(`["${event}",`);
  }

  /** The position of a reader that joins now. */
  get end(): number {
    return this.#first + this.#entries.length;
  }

  /**
   * @param position of the reader in the log
   * @returns the frame's nonces and the reader's next position; undefined when it has no messages
   */
  read(position: number, bytes: Buffer, start: number, end: number): { nonces: Nonces; position: number } | undefined {
    for (let at = position; at < position + searchAheadEntries; at += 1) {
      const entry = this.#entries[at - this.#first];
      if (!entry) break;
      if (isSame(entry.bytes, bytes, start, end)) return { nonces: entry, position: at + 1 };
    }
    if (!isSame(this.#prefix, bytes, start, start + this.#prefix.length)) return undefined;
    const nonces = findNonces(bytes, start, end);
    if (position < this.end) return { nonces, position };
    return { nonces, position: this.#add({ ...nonces, bytes: Buffer.from(bytes.subarray(start, end)) }) };
  }

  #add(entry: Entry): number {
    this.#entries.push(entry);
    if (this.#entries.length >= 2 * maxEntries) {
      this.#entries = this.#entries.slice(maxEntries);
      this.#first += maxEntries;
    }
    return this.end;
  }
}

function isSame(expected: Buffer, bytes: Buffer, start: number, end: number): boolean {
  return expected.length === end - start && expected.compare(bytes, start, end) === 0;
}
