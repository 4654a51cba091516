import { findNonces, type Nonces } from "./text";

type Entry = Nonces & { bytes: Buffer };

/** Entries that are kept for readers who lag behind the first. */
const keptMax = 4_096;
/** Entries that a reader searches ahead when an entry is not the next one. */
const lookAhead = 8;

/**
 * The frames of a channel, as the first reader got them. All others get the same bytes in the same order: to compare
 * them is much cheaper than to search every one for nonces, and no less strict. A frame that is not as expected is
 * searched all the same.
 */
export class ChannelLog {
  readonly #prefix: Buffer;
  #entries: Entry[] = [];
  #first = 0;

  /** @param event the one that carries messages */
  constructor(event: string) {
    this.#prefix = Buffer.from(`["${event}",`);
  }

  /** The start of a reader that joins now. */
  get end(): number {
    return this.#first + this.#entries.length;
  }

  /**
   * @param place where the reader is in the log
   * @returns what the frame says and where the reader is then; undefined when it carries no messages
   */
  read(place: number, bytes: Buffer, start: number, end: number): { nonces: Nonces; place: number } | undefined {
    for (let at = place; at < place + lookAhead; at += 1) {
      const entry = this.#entries[at - this.#first];
      if (!entry) break;
      if (isSame(entry.bytes, bytes, start, end)) return { nonces: entry, place: at + 1 };
    }
    if (!isSame(this.#prefix, bytes, start, start + this.#prefix.length)) return undefined;
    const nonces = findNonces(bytes, start, end);
    if (place < this.end) return { nonces, place };
    return { nonces, place: this.#add({ ...nonces, bytes: Buffer.from(bytes.subarray(start, end)) }) };
  }

  #add(entry: Entry): number {
    this.#entries.push(entry);
    if (this.#entries.length >= 2 * keptMax) {
      this.#entries = this.#entries.slice(keptMax);
      this.#first += keptMax;
    }
    return this.end;
  }
}

function isSame(expected: Buffer, bytes: Buffer, start: number, end: number): boolean {
  return expected.length === end - start && expected.compare(bytes, start, end) === 0;
}
