import { setTimeout as pause } from "node:timers/promises";
import { isDatabaseBusy } from "#lib/store/database-busy";

/** After this a request is refused as unavailable. */
const defaultTimeoutMs = 2_000;
/** A start can wait longer, for example for a backup to end. */
export const startTimeoutMs = 10_000;
/** The delay between attempts doubles up to a maximum. */
const firstDelayMs = 5;
const maxDelayMs = 100;

/**
 * Repeats some work until no other program locks the database. It waits by a timer: SQLite would sleep and block readers.
 * @param work must have changed nothing when it fails because the database is busy
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
