import { setTimeout as pause } from "node:timers/promises";
import { isHeld } from "#lib/store/held";

/** Milliseconds after which somebody who waits is told to come again. */
const usualMax = 2_000;
/** Milliseconds that a start waits for another program, such as a backup of what lay still. */
export const startMax = 10_000;
/** Milliseconds between two attempts: longer each time. */
const firstPause = 5;
const longestPause = 100;

/**
 * Does some work when no other program holds the database, and waits for that by a timer: SQLite's own way would be to
 * sleep, and nobody could read meanwhile.
 * @param work is begun anew as often as it meets somebody who holds the database, and must have done nothing then
 * @param waitMax milliseconds
 */
export async function whenFree<Result>(work: () => Promise<Result>, waitMax = usualMax): Promise<Result> {
  const began = performance.now();
  for (let wait = firstPause; ; wait = Math.min(2 * wait, longestPause)) {
    try {
      return await work();
    } catch (error) {
      if (!isHeld(error) || performance.now() - began > waitMax) throw error;
    }
    await pause(wait);
  }
}
