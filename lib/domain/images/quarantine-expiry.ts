import type { Services } from "#lib/domain/services/services";
import { quarantineDays } from "#lib/domain/services/image-files";
import { deleteQuarantined } from "#lib/domain/images/orphaned-images";
import { confirmAfterMs } from "#lib/domain/services/confirm-after";

/** Milliseconds for which is kept what was set aside. */
const quarantineMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Deletes what was set aside for too long. As with sessions, two looks have to agree on it: one that a wrong clock
 * deceives deletes nothing. They are looks of one process, since all that a third one costs is room on the disk.
 */
export function createQuarantineExpiry(services: Services, signal: AbortSignal): () => Promise<void> {
  /** When a day was first found to be too long ago, in milliseconds of this process. */
  const foundAt = new Map<string, number>();
  return async () => {
    const limit = new Date(services.clock.now().getTime() - quarantineMs).toISOString().slice(0, 10);
    const tooOld = new Set((await quarantineDays(services)).filter((day) => day < limit));
    for (const day of foundAt.keys()) if (!tooOld.has(day)) foundAt.delete(day);
    for (const day of tooOld) {
      const found = foundAt.get(day) ?? services.clock.uptime();
      foundAt.set(day, found);
      if (services.clock.uptime() - found >= confirmAfterMs) await deleteQuarantined(services, signal, day);
    }
  };
}
