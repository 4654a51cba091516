import { setTimeout as pause } from "node:timers/promises";
import { timeoutMs } from "#tests/support/timeouts";

/** Asks again and again, where nobody tells, until it is so. */
export async function waitUntil(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + timeoutMs; !(await condition()); await pause(50))
    if (Date.now() > end) throw new Error("This did not come to be.");
}
