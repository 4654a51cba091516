import { statSync } from "node:fs";
import type Libsql from "libsql";
import { createUnusedSpaceWiper } from "#lib/store/sqlite/wipe-unused-space";
import { nextGeneration, saveIdentity } from "#lib/store/sqlite/file-identity";

/** Milliseconds between two looks at the log: what was deleted is out of it before a minute has passed. */
const checkIntervalMs = 25_000;
/** Bytes of a log that is long enough: pages that change again and again then go to the file once. */
const maxWalBytes = 8 * 1024 ** 2;
/** Milliseconds after which it is tried again where somebody was in the way. */
const retryDelayMs = 1_000;

/**
 * SQLite's log holds what was written last, and what it replaces lies in it readable until the log is used again: for as
 * long as a quiet house is quiet. So it is emptied, whether anybody writes or not.
 */
export function createWal(database: Libsql.Database, path: string) {
  const walPath = `${path}-wal`;
  const wipeUnusedSpace = createUnusedSpaceWiper(database, walPath);
  let retry: NodeJS.Timeout | undefined;
  let triedAt = -retryDelayMs;

  // Without a log it is its own, whatever was known of the one before.
  if (sizeOf(walPath) === 0) saveIdentity(database, path);

  /** Moves all that the log holds to the file. @returns whether it is empty now; somebody who reads or writes may be in the way */
  function truncate(): boolean {
    // Whoever is in the middle of a transaction goes on when this turn of the event loop has ended.
    if (database.inTransaction) return false;
    return sizeOf(walPath) === 0 || startNewGeneration();
  }

  /** Gives the log a new life, under a number of its own: by that the file is known to which it belongs. */
  function startNewGeneration(): boolean {
    triedAt = performance.now();
    try {
      // Somebody who reads an older state keeps the log as it is, however long it grows meanwhile: not worth a look.
      if (!isComplete(database.prepare("PRAGMA wal_checkpoint(PASSIVE)").get())) return false;
      wipeUnusedSpace();
      database.exec(`PRAGMA user_version = ${nextGeneration(database, path)}`);
      if (!succeeded(database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all())) return false;
      saveIdentity(database, path);
      return true;
    } catch {
      return false;
    }
  }

  function truncateOrRetry(): void {
    clearTimeout(retry);
    if (!truncate()) retry = setTimeout(truncateOrRetry, retryDelayMs).unref();
  }

  const timer = setInterval(truncateOrRetry, checkIntervalMs).unref();
  return {
    /** A file that was put back as it was copied begins to differ from its copy. */
    begin: startNewGeneration,
    /** Much was written: what is to be found in it would be too much to be moved at once. */
    onCommit(): void {
      if (sizeOf(walPath) > maxWalBytes && performance.now() - triedAt > retryDelayMs) truncate();
    },
    /** Leaves one file that holds everything, unless somebody else has it open. */
    close(): void {
      clearInterval(timer);
      clearTimeout(retry);
      if (!truncate()) return;
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
function isComplete(result: unknown): boolean {
  if (typeof result !== "object" || result === null || !("log" in result) || !("checkpointed" in result)) return false;
  return result.log === result.checkpointed;
}

function succeeded([result]: unknown[]): boolean {
  return typeof result === "object" && result !== null && "busy" in result && result.busy === 0;
}
