import { setTimeout as pause } from "node:timers/promises";
import { timeoutMs } from "#tests/support/timeouts";

/** Polls a condition, for cases without an event to wait for. */
export async function waitUntil(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + timeoutMs; !(await condition()); await pause(50))
    if (Date.now() > end) throw new Error("The condition did not become true.");
}
