import { statSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import { isKnownMigration } from "#lib/store/migrate";
import { belongsToItsWal, walHeaderLength } from "#lib/store/sqlite/file-identity";
import { startTimeoutMs, retryWhileBusy } from "#lib/store/sqlite/retry-while-busy";

/** What a look at the SQLite file of a data folder finds. */
export type DatabaseState = {
  /** False where there is no file, an empty one, or one without tables. */
  hasTables: boolean;
  /** Whether what fills it was made by another program. */
  isForeign: boolean;
  /** Whether there is something in its log: SQLite would throw that away beside an empty file. */
  hasWal: boolean;
  /** Whether that belongs to another database: together they would be neither. */
  hasForeignWal: boolean;
  /** Migrations that this program does not know: a newer one has been here. */
  unknownMigrations: string[];
};

/** Looks at the SQLite file of a data folder, and changes nothing. */
export async function inspectDatabase(dataDir: string): Promise<DatabaseState> {
  const path = join(dataDir, "parley.db");
  const hasWal = sizeOf(`${path}-wal`) > walHeaderLength;
  const state = { hasTables: false, isForeign: false, hasWal, hasForeignWal: false, unknownMigrations: [] };
  // SQLite would make the file that is missing, throw away the log of an empty one, and take a foreign log for its own.
  if (sizeOf(path) === 0) return state;
  if (!belongsToItsWal(path)) return { ...state, hasTables: true, hasForeignWal: true };
  return { ...state, ...(await retryWhileBusy(async () => readTables(path), startTimeoutMs)) };
}

function readTables(path: string): Pick<DatabaseState, "hasTables" | "isForeign" | "unknownMigrations"> {
  const database = new Libsql(path);
  try {
    const tables = new Set(namesIn(database, "SELECT name FROM sqlite_master WHERE type = 'table'"));
    const hasTables = tables.size > 0;
    // The first of all tables that Parley makes.
    const isOurs = tables.has("kysely_migration");
    const ran = isOurs ? namesIn(database, "SELECT name FROM kysely_migration") : [];
    const unknownMigrations = ran.filter((name) => !isKnownMigration(name));
    return { hasTables, isForeign: hasTables && !isOurs, unknownMigrations };
  } finally {
    database.close();
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function namesIn(database: Libsql.Database, sql: string): string[] {
  const rows: unknown[] = database.prepare(sql).all();
  return rows.flatMap((row) => (hasName(row) ? row.name : []));
}

function hasName(row: unknown): row is { name: string } {
  return typeof row === "object" && row !== null && "name" in row && typeof row.name === "string";
}
