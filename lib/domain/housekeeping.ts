import { clearInterval, setInterval } from "node:timers";
import { createQuarantineExpiry } from "#lib/domain/images/quarantine-expiry";
import type { Services } from "#lib/domain/services/services";
import { finishRemovals } from "#lib/domain/images/remove-images";
import { sweepImages } from "#lib/domain/images/sweep-images";
import type { Log } from "#lib/ports/log";

/** Milliseconds between two looks for what has to go: short, so that one that is often restarted also takes its looks. */
const checkIntervalMs = 10 * 60 * 1000;
/** Milliseconds between two walks through all image files. */
const sweepIntervalMs = 24 * 60 * 60 * 1000;

/**
 * What is done at start and then from time to time, without anybody asking for it. A step that fails is logged, and comes
 * again with the next turn.
 * @param isManyAllowed whether any number of orphaned files may be set aside
 * @returns stops it, and resolves when the step under way has ended
 */
export function runHousekeeping(services: Services, log: Log, isManyAllowed: boolean): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const expireQuarantine = createQuarantineExpiry(services, signal);
  let running = Promise.resolve();
  // One after the other: two walks at a time would count the same files.
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
