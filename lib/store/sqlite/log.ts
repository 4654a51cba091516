import { statSync } from "node:fs";
import type Libsql from "libsql";
import { readMark, writeMark } from "#lib/store/sqlite/mark";

/** Milliseconds between two looks at the log: what was deleted is out of it before a minute has passed. */
const interval = 25_000;
/** Milliseconds after which it is tried again where somebody was in the way. */
const again = 1_000;

/**
 * SQLite's log holds what was written last, and what it replaces lies in it readable until the log is used again: for as
 * long as a quiet house is quiet. So it is emptied, whether anybody writes or not.
 */
export function createLog(database: Libsql.Database, path: string) {
  let retry: NodeJS.Timeout | undefined;

  /** Moves all that the log holds to the file. @returns whether it is empty now; somebody who reads or writes may be in the way */
  function empty(): boolean {
    // Whoever is in the middle of a transaction goes on when this turn of the event loop has ended.
    if (database.inTransaction) return false;
    if (sizeOf(`${path}-wal`) === 0) return true;
    try {
      // A number of its own for each life of the log: by it the file is known that the log belongs to.
      database.exec(`PRAGMA user_version = ${readMark(path).generation + 1}`);
      if (!isDone(database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all())) return false;
    } catch {
      return false;
    }
    writeMark(path);
    return true;
  }

  function emptySoon(): void {
    clearTimeout(retry);
    if (!empty()) retry = setTimeout(emptySoon, again).unref();
  }

  const timer = setInterval(emptySoon, interval).unref();
  return {
    empty,
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

function isDone([result]: unknown[]): boolean {
  return typeof result === "object" && result !== null && "busy" in result && result.busy === 0;
}
