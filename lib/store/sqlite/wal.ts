import { statSync } from "node:fs";
import type Libsql from "libsql";
import { createUnusedSpaceWiper } from "#lib/store/sqlite/wipe-unused-space";
import { nextGeneration, saveIdentity } from "#lib/store/sqlite/file-identity";

/** Frequent enough that a deleted text leaves the WAL within a minute. */
const checkIntervalMs = 25_000;
/** Large enough that a page that changes again and again is written to the database file once. */
const maxWalBytes = 8 * 1024 ** 2;
/** Delay before another attempt when a reader or writer was in the way. */
const retryDelayMs = 1_000;

/**
 * Empties SQLite's WAL at intervals. Deleted texts stay readable in it until it is overwritten, which may take days while
 * nobody writes.
 */
export function createWal(database: Libsql.Database, path: string) {
  const walPath = `${path}-wal`;
  const wipeUnusedSpace = createUnusedSpaceWiper(database, walPath);
  let retry: NodeJS.Timeout | undefined;
  let triedAt = -retryDelayMs;

  // Without a WAL, an identity from before means nothing.
  if (sizeOf(walPath) === 0) saveIdentity(database, path);

  /** Moves the WAL into the database file. @returns whether it is empty now: a reader or writer may be in the way */
  function truncate(): boolean {
    // An open transaction continues after this turn of the event loop.
    if (database.inTransaction) return false;
    return sizeOf(walPath) === 0 || startNewGeneration();
  }

  /** Restarts the WAL under a new generation number, which ties it to its database file. */
  function startNewGeneration(): boolean {
    triedAt = performance.now();
    try {
      // A reader of an older state keeps the WAL as it is, so scanning it would be wasted work.
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
    /** Makes the file differ from any copy of it, so that a restored backup is recognised. */
    begin: startNewGeneration,
    /** Empties a WAL that has grown large, before moving it takes too long. */
    onCommit(): void {
      if (sizeOf(walPath) > maxWalBytes && performance.now() - triedAt > retryDelayMs) truncate();
    },
    /** Leaves a single file with all data, unless another program has it open. */
    close(): void {
      clearInterval(timer);
      clearTimeout(retry);
      if (!truncate()) return;
      try {
        database.pragma("journal_mode = DELETE");
      } catch {
        // Another program is reading: the WAL stays, but empty.
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
