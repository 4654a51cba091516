import { inspect } from "node:util";
import { isExhausted } from "#lib/contract/exhausted";
import type { Log } from "#lib/ports/log";

/** Exhausted system resources are logged once in this time: all other requests fail the same way meanwhile. */
const exhaustedIntervalMs = 60_000;

const hint =
  "The system has no more file handles or processes for Parley at the moment. If it comes to this again, raise the limit " +
  "(ulimit -n; LimitNOFILE and TasksMax of systemd).";

/** Writes to standard error, and never throws. */
export function createLog(): Log {
  let exhaustedAt = Number.NEGATIVE_INFINITY;

  const write = (error: unknown) =>
    void process.stderr.write(`${typeof error === "string" ? error : inspect(error)}\n`);
  return {
    error(error) {
      try {
        if (!isExhausted(error)) return write(error);
        const now = performance.now();
        if (now - exhaustedAt < exhaustedIntervalMs) return;
        exhaustedAt = now;
        process.stderr.write(`${hint}\n`);
        write(error);
      } catch {
        // There is nowhere left to report it.
      }
    },
  };
}
