/** The results are right to 1.6 % with this many buckets. */
const bucketsPerDoubling = 64;

/** Counts durations in whole microseconds, in constant memory. */
export class Histogram {
  readonly #buckets = new Uint32Array(32 * bucketsPerDoubling);
  #count = 0;

  record(microseconds: number): void {
    const value = microseconds < 0 ? 0 : microseconds > 0x7fffffff ? 0x7fffffff : microseconds | 0;
    const shift = value < bucketsPerDoubling ? 0 : 25 - Math.clz32(value);
    const bucket = (shift << 6) + (value >>> shift);
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
    this.#count += 1;
  }

  /** @param share from 0 to 1. @returns milliseconds, NaN when nothing was counted */
  percentile(share: number): number {
    let left = Math.ceil(this.#count * share);
    if (left === 0) return Number.NaN;
    for (const [bucket, count] of this.#buckets.entries()) {
      left -= count;
      if (left <= 0) return lowestOf(bucket) / 1_000;
    }
    return Number.NaN;
  }
}

function lowestOf(bucket: number): number {
  if (bucket < 2 * bucketsPerDoubling) return bucket;
  const shift = (bucket >>> 6) - 1;
  return ((bucket & 63) + bucketsPerDoubling) * 2 ** shift;
}
