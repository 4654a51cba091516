import { confirmAfterMs } from "#lib/domain/services/confirm-after";
import type { Clock } from "#lib/ports/clock";

/** Checks for idle sessions closer together count as one. */
const checkIntervalMs = 60 * 1000;

/** Measures by uptime, which no wrong clock deceives, when sessions are used and checked. */
export function createIdleClock(clock: Clock) {
  /** When sessions that look idle were last used, by id, in milliseconds of uptime. */
  const usedAt = new Map<string, number>();
  let checkedAt: number | undefined;

  return {
    recordUse: (sessionId: string): void => void usedAt.set(sessionId, clock.uptime()),
    forget: (sessionId: string): void => void usedAt.delete(sessionId),

    /** The ids of sessions that look idle by the stored time of their last use, but were used recently by uptime. */
    recentlyUsed(): string[] {
      for (const [id, at] of usedAt) if (clock.uptime() - at > 2 * confirmAfterMs) usedAt.delete(id);
      return [...usedAt.keys()];
    },

    /** Begins a check. @returns milliseconds since the last one; null when that was too recent */
    beginCheck(): number | null {
      const elapsed = checkedAt === undefined ? 0 : Math.floor(clock.uptime() - checkedAt);
      if (checkedAt !== undefined && elapsed < checkIntervalMs) return null;
      checkedAt = clock.uptime();
      return elapsed;
    },
  };
}
