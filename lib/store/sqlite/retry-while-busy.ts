import { setTimeout as pause } from "node:timers/promises";
import { isDatabaseBusy } from "#lib/store/database-busy";

/** Milliseconds after which somebody who waits is told to come again. */
const defaultTimeoutMs = 2_000;
/** Milliseconds that a start waits for another program, such as a backup of what lay still. */
export const startTimeoutMs = 10_000;
/** Milliseconds between two attempts: longer each time. */
const firstDelayMs = 5;
const maxDelayMs = 100;

/**
 * Does some work when no other program holds the database, and waits for that by a timer: SQLite's own way would be to
 * sleep, and nobody could read meanwhile.
 * @param work is begun anew as often as it meets somebody who holds the database, and must have done nothing then
 * @param timeoutMs milliseconds
 */
export async function retryWhileBusy<Result>(
  work: () => Promise<Result>,
  timeoutMs = defaultTimeoutMs,
): Promise<Result> {
  const began = performance.now();
  for (let delay = firstDelayMs; ; delay = Math.min(2 * delay, maxDelayMs)) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseBusy(error) || performance.now() - began > timeoutMs) throw error;
    }
    await pause(delay);
  }
}
