import { statSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import { isKnownMigration } from "#lib/store/migrate";
import { belongsToItsWal, walHeaderLength } from "#lib/store/sqlite/file-identity";
import { startTimeoutMs, retryWhileBusy } from "#lib/store/sqlite/retry-while-busy";

/** The state of the SQLite file in a data folder. */
export type DatabaseState = {
  /** False for a file that is missing, empty or without tables. */
  hasTables: boolean;
  /** Whether another program made the tables. */
  isForeign: boolean;
  /** Whether its WAL holds anything: SQLite would discard that next to an empty file. */
  hasWal: boolean;
  /** Whether the WAL belongs to another database: applying it would corrupt both. */
  hasForeignWal: boolean;
  /** Migrations that only a newer version of Parley has. */
  unknownMigrations: string[];
};

/** Inspects the SQLite file of a data folder without changing anything. */
export async function inspectDatabase(dataDir: string): Promise<DatabaseState> {
  const path = join(dataDir, "parley.db");
  const hasWal = sizeOf(`${path}-wal`) > walHeaderLength;
  const state = { hasTables: false, isForeign: false, hasWal, hasForeignWal: false, unknownMigrations: [] };
  // SQLite would create a missing file, discard the WAL of an empty one, and apply a foreign WAL.
  if (sizeOf(path) === 0) return state;
  if (!belongsToItsWal(path)) return { ...state, hasTables: true, hasForeignWal: true };
  return { ...state, ...(await retryWhileBusy(async () => readTables(path), startTimeoutMs)) };
}

function readTables(path: string): Pick<DatabaseState, "hasTables" | "isForeign" | "unknownMigrations"> {
  const database = new Libsql(path);
  try {
    const tables = new Set(namesIn(database, "SELECT name FROM sqlite_master WHERE type = 'table'"));
    const hasTables = tables.size > 0;
    // The first table that Parley creates.
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
