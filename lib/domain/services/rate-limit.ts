import { LRUCache } from "lru-cache";
import { limits } from "#lib/contract/limits";
import { refuse } from "#lib/contract/errors/refuse";
import type { Clock } from "#lib/ports/clock";

/** An evicted bucket has long been full again. */
const maxBuckets = 50_000;

type Bucket = { tokens: number; filledAt: number };

/** Limits how often something may be done. */
export type RateLimit = {
  /** Takes one; refuses with `rate_limited` and the seconds after which there is one again. */
  take(key: string): void;
};

/**
 * Creates a token bucket for each key: `burst` at once, then `perSecond` sustained.
 * The clock may jump: backwards it gives nothing, forwards never more than a full bucket.
 */
export function createRateLimit(clock: Pick<Clock, "now">, burst: number, perSecond: number): RateLimit {
  const buckets = new LRUCache<string, Bucket>({ max: maxBuckets });
  return {
    take(key) {
      const now = clock.now().getTime();
      const bucket = buckets.get(key) ?? { tokens: burst, filledAt: now };
      const earned = (Math.max(0, now - bucket.filledAt) / 1000) * perSecond;
      const tokens = Math.min(burst, bucket.tokens + earned);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, filledAt: now });
      if (tokens >= 1) return;
      const retryAfter = Math.ceil(((1 - tokens) / perSecond) * 10) / 10;
      refuse("rate_limited", `You’re sending too fast. Wait ${retryAfter} s.`, { retryAfter });
    },
  };
}

/** Limits the channels that a member creates: each is announced to everyone and stays in their lists for ever. */
export function createChannelLimit(clock: Clock): RateLimit {
  return createRateLimit(clock, limits.channelsAtOnce, limits.channelsPerHour / 3_600);
}
