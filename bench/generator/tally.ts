import { Histogram } from "./histogram";
import { now, type Nonces } from "./text";

/** The counts that have to be 0. */
export const faultKinds = ["missing", "duplicate", "misdelivered", "refused", "unanswered"] as const;
export type FaultKind = (typeof faultKinds)[number];
export type Faults = Record<FaultKind, number>;

/** Counts all sent messages and their deliveries. A message is identified by its number, from 0. */
export class Tally {
  /** The channel of each message. */
  readonly sentTo: number[] = [];
  readonly deliveryTimes = new Histogram();
  readonly ackTimes = new Histogram();
  delivered = 0;
  /** The number of frames of these deliveries. */
  packets = 0;
  acked = 0;
  refused = 0;
  duplicate = 0;
  misdelivered = 0;
  /** Only messages of this period count for the durations; warm-up and end do not. */
  #measured = { from: Infinity, to: Infinity };

  /** @returns the number of the new message */
  send(channel: number): number {
    return this.sentTo.push(channel) - 1;
  }

  measure(from: number, to: number): void {
    this.#measured = { from, to };
  }

  ack(time: number): void {
    this.acked += 1;
    if (this.#isMeasured(time)) this.ackTimes.record(now() - time);
  }

  /** @param seen the messages that this reader has */
  deliver({ numbers, times }: Nonces, channel: number, seen: Seen): void {
    const arrival = now();
    this.packets += 1;
    for (let index = 0; index < numbers.length; index += 1) {
      const number = numbers[index] ?? -1;
      const time = times[index] ?? 0;
      if (this.sentTo[number] !== channel) this.misdelivered += 1;
      else if (!seen.add(number)) this.duplicate += 1;
      else {
        this.delivered += 1;
        if (this.#isMeasured(time)) this.deliveryTimes.record(arrival - time);
      }
    }
  }

  #isMeasured(time: number): boolean {
    return time >= this.#measured.from && time < this.#measured.to;
  }
}

/** A set of numbers that start at 0 and have few holes. */
export class Seen {
  #bits = new Uint8Array(256);

  /** @returns false when it was in the set already */
  add(number: number): boolean {
    const index = number >>> 3;
    if (index >= this.#bits.length) this.#grow(index);
    const bits = this.#bits[index] ?? 0;
    const bit = 1 << (number & 7);
    if (bits & bit) return false;
    this.#bits[index] = bits | bit;
    return true;
  }

  has(number: number): boolean {
    return ((this.#bits[number >>> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }

  #grow(index: number): void {
    const larger = new Uint8Array(2 * index);
    larger.set(this.#bits);
    this.#bits = larger;
  }
}
