import { clearInterval, setInterval } from "node:timers";
import { createQuarantineExpiry } from "#lib/domain/images/quarantine-expiry";
import type { Services } from "#lib/domain/services/services";
import { finishRemovals } from "#lib/domain/images/remove-images";
import { sweepImages } from "#lib/domain/images/sweep-images";
import type { Log } from "#lib/ports/log";

/** Between two checks for expired data. Short, so that a server that often restarts gets through them, too. */
const checkIntervalMs = 10 * 60 * 1000;
/** Between two sweeps through all image files. */
const sweepIntervalMs = 24 * 60 * 60 * 1000;

/**
 * Starts the background jobs: they run at start and then at intervals. A job that fails is logged and tried again at the
 * next interval.
 * @param isManyAllowed whether any number of orphaned files may be quarantined
 * @returns a function that stops the jobs and resolves when the running one has ended
 */
export function runHousekeeping(services: Services, log: Log, isManyAllowed: boolean): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const expireQuarantine = createQuarantineExpiry(services, signal);
  let running = Promise.resolve();
  // One after the other: two sweeps at a time would count the same files.
  const runNext = (step: () => Promise<void>) => {
    running = running
      .then(() => (signal.aborted ? undefined : step()))
      .catch((error) => {
        if (!signal.aborted) log.error(error);
      });
  };

  const check = () => {
    runNext(services.sessions.endIdle);
    runNext(() => finishRemovals(services, signal));
    runNext(expireQuarantine);
  };
  const sweep = () => {
    runNext(async () => services.store.removeOldBackups());
    runNext(async () => {
      const warning = await sweepImages(services, isManyAllowed, signal);
      if (warning) log.error(warning);
    });
  };

  check();
  sweep();
  const checks = setInterval(check, checkIntervalMs).unref();
  const sweeps = setInterval(sweep, sweepIntervalMs).unref();
  return async () => {
    clearInterval(checks);
    clearInterval(sweeps);
    stopping.abort();
    await running;
  };
}
