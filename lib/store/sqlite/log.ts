import { statSync } from "node:fs";
import type Libsql from "libsql";
import { createScrub } from "#lib/store/sqlite/scrub";
import { nextGeneration, writeMark } from "#lib/store/sqlite/mark";

/** Milliseconds between two looks at the log: what was deleted is out of it before a minute has passed. */
const interval = 25_000;
/** Bytes of a log that is long enough: pages that change again and again then go to the file once. */
const sizeMax = 8 * 1024 ** 2;
/** Milliseconds after which it is tried again where somebody was in the way. */
const again = 1_000;

/**
 * SQLite's log holds what was written last, and what it replaces lies in it readable until the log is used again: for as
 * long as a quiet house is quiet. So it is emptied, whether anybody writes or not.
 */
export function createLog(database: Libsql.Database, path: string) {
  const logPath = `${path}-wal`;
  const scrub = createScrub(database, logPath);
  let retry: NodeJS.Timeout | undefined;
  let triedAt = -again;

  // Without a log it is its own, whatever was known of the one before.
  if (sizeOf(logPath) === 0) writeMark(database, path);

  /** Moves all that the log holds to the file. @returns whether it is empty now; somebody who reads or writes may be in the way */
  function empty(): boolean {
    // Whoever is in the middle of a transaction goes on when this turn of the event loop has ended.
    if (database.inTransaction) return false;
    return sizeOf(logPath) === 0 || renew();
  }

  /** Gives the log a new life, under a number of its own: by that the file is known to which it belongs. */
  function renew(): boolean {
    triedAt = performance.now();
    try {
      // Somebody who reads an older state keeps the log as it is, however long it grows meanwhile: not worth a look.
      if (!isWhole(database.prepare("PRAGMA wal_checkpoint(PASSIVE)").get())) return false;
      scrub();
      database.exec(`PRAGMA user_version = ${nextGeneration(database, path)}`);
      if (!isDone(database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all())) return false;
      writeMark(database, path);
      return true;
    } catch {
      return false;
    }
  }

  function emptySoon(): void {
    clearTimeout(retry);
    if (!empty()) retry = setTimeout(emptySoon, again).unref();
  }

  const timer = setInterval(emptySoon, interval).unref();
  return {
    /** A file that was put back as it was copied begins to differ from its copy. */
    begin: renew,
    /** Much was written: what is to be found in it would be too much to be moved at once. */
    grown(): void {
      if (sizeOf(logPath) > sizeMax && performance.now() - triedAt > again) empty();
    },
    /** Leaves one file that holds everything, unless somebody else has it open. */
    close(): void {
      clearInterval(timer);
      clearTimeout(retry);
      if (!empty()) return;
      try {
        database.pragma("journal_mode = DELETE");
      } catch {
        // Somebody else reads in it: the log stays, and is empty.
      }
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Whether a checkpoint has moved all that there is. */
function isWhole(result: unknown): boolean {
  if (typeof result !== "object" || result === null || !("log" in result) || !("checkpointed" in result)) return false;
  return result.log === result.checkpointed;
}

function isDone([result]: unknown[]): boolean {
  return typeof result === "object" && result !== null && "busy" in result && result.busy === 0;
}
