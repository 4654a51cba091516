import { existsSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import { migrate } from "#lib/store/migrate";
import { createBackups } from "#lib/store/sqlite/backups";
import { commitChanges } from "#lib/store/sqlite/commit-changes";
import { createWal } from "#lib/store/sqlite/wal";
import { createQueryBuilders } from "#lib/store/sqlite/query-builder";
import { startTimeoutMs, retryWhileBusy } from "#lib/store/sqlite/retry-while-busy";
import { createStore, type Store } from "#lib/store/store";

/**
 * Opens the SQLite file of a data folder and migrates it, after a copy to `backups/`. The caller holds the lock on the
 * folder and has inspected the file.
 */
export async function openSqliteStore(dataDir: string, now: () => Date = () => new Date()): Promise<Store> {
  const path = join(dataDir, "parley.db");
  const isNew = !existsSync(path);
  const database = new Libsql(path);
  await retryWhileBusy(async () => prepare(database), startTimeoutMs);

  const { retrying, failFast } = await createQueryBuilders(database);
  const backups = createBackups(dataDir, database);
  const wal = await retryWhileBusy(async () => createWal(database, path), startTimeoutMs);
  await migrate(retrying, async (pending) => {
    if (!isNew) backups.make(pending, now());
  });
  wal.begin();
  return createStore({
    db: retrying,
    failFast,
    commitChanges: commitChanges(database, retrying, wal.onCommit),
    removeOldBackups: () => backups.removeOld(now()),
    close: () => {
      wal.close();
      return retrying.destroy();
    },
  });
}

function prepare(database: Libsql.Database): void {
  for (const setting of [
    // SQLite's own wait would block readers: see retry-while-busy.ts.
    "busy_timeout = 0",
    "journal_mode = WAL",
    // A commit is on the disk before it is acknowledged.
    "synchronous = FULL",
    "foreign_keys = ON",
    // Edited and deleted texts must not survive in free pages.
    "secure_delete = ON",
    // Only wal.ts empties the WAL, after wiping unused space.
    "wal_autocheckpoint = 0",
  ])
    database.pragma(setting);
}
