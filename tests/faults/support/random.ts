/** A repeatable random generator: the same seed gives the same numbers (mulberry32). */
export class Random {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.next() * items.length)];
  }

  /** Sorted random moments between 0 and `end`. */
  moments(count: number, end: number): number[] {
    return Array.from({ length: count }, () => this.next() * end).toSorted((a, b) => a - b);
  }
}

/** The seed of this run: SEED repeats an earlier one. */
export function seedOfRun(): number {
  const given = Number(process.env.SEED);
  return Number.isInteger(given) && given > 0 ? given : Date.now() % 2 ** 31;
}
