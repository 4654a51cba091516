import { join } from "node:path";
import { existsSync, mkdirSync } from "node:fs";
import { Kysely, SqliteDialect } from "kysely";
import Libsql from "libsql";
import { migrate } from "#lib/store/migrate";
import type { Schema } from "#lib/store/schema";
import { commitChanges } from "#lib/store/sqlite/commit-changes";
import { keepStatements } from "#lib/store/sqlite/statements";
import { createStore, type Store } from "#lib/store/store";

/** Milliseconds to wait for another program, such as a backup, that holds the file. */
const busyTimeout = 5_000;

/** Pages in the log before they go to the file: those that change again and again then go there once. 8 MB. */
const checkpointPages = 2_000;

/**
 * Opens the SQLite file of a data folder, brought up to date. FULL: a commit is on the disk before it is acknowledged.
 * A file that is about to be migrated is copied to `backups/` first. The caller holds the lock on the folder.
 */
export async function openSqliteStore(dataDir: string): Promise<Store> {
  const path = join(dataDir, "parley.db");
  const isNew = !existsSync(path);
  const database = new Libsql(path);
  for (const setting of [
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    // A text that was edited or deleted does not stay behind in what the file has free.
    "secure_delete = ON",
    `busy_timeout = ${busyTimeout}`,
    `wal_autocheckpoint = ${checkpointPages}`,
  ])
    database.pragma(setting);

  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(database) }) });
  await migrate(db, async (pending) => {
    if (isNew) return;
    const folder = join(dataDir, "backups");
    mkdirSync(folder, { recursive: true });
    const stamp = new Date().toISOString().replaceAll(":", "-");
    database.prepare("VACUUM INTO ?").run(join(folder, `before-${pending}-${stamp}.db`));
  });
  return createStore(db, commitChanges(database, db));
}
