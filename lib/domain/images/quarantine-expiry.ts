import type { Services } from "#lib/domain/services/services";
import { quarantineDays } from "#lib/domain/services/image-files";
import { deleteQuarantined } from "#lib/domain/images/orphaned-images";
import { confirmAfterMs } from "#lib/domain/services/confirm-after";

/** Quarantined files are kept this long. */
const quarantineMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Deletes files whose quarantine has expired. As with sessions, two checks have to agree, so that a wrong clock deletes
 * nothing. Both happen in one process: after a restart the count begins again, which costs only disk space.
 */
export function createQuarantineExpiry(services: Services, signal: AbortSignal): () => Promise<void> {
  /** When each day was first found expired, in milliseconds of uptime. */
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
