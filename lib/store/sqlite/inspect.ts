import { statSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import { isKnownMigration } from "#lib/store/migrate";
import { isOfItsLog, logHeaderLength } from "#lib/store/sqlite/mark";
import { startMax, whenFree } from "#lib/store/sqlite/when-free";

/** What a look at the SQLite file of a data folder finds. */
export type DatabaseState = {
  /** False where there is no file, an empty one, or one without tables. */
  isFilled: boolean;
  /** Whether what fills it was made by another program. */
  isForeign: boolean;
  /** Whether there is something in its log: SQLite would throw that away beside an empty file. */
  hasLog: boolean;
  /** Whether that belongs to another database: together they would be neither. */
  hasForeignLog: boolean;
  /** Migrations that this program does not know: a newer one has been here. */
  unknownMigrations: string[];
};

/** Looks at the SQLite file of a data folder, and changes nothing. */
export async function inspectDatabase(dataDir: string): Promise<DatabaseState> {
  const path = join(dataDir, "parley.db");
  const hasLog = sizeOf(`${path}-wal`) > logHeaderLength;
  const state = { isFilled: false, isForeign: false, hasLog, hasForeignLog: false, unknownMigrations: [] };
  // SQLite would make the file that is missing, throw away the log of an empty one, and take a foreign log for its own.
  if (sizeOf(path) === 0) return state;
  if (!isOfItsLog(path)) return { ...state, isFilled: true, hasForeignLog: true };
  return { ...state, ...(await whenFree(async () => lookInside(path), startMax)) };
}

function lookInside(path: string): Pick<DatabaseState, "isFilled" | "isForeign" | "unknownMigrations"> {
  const database = new Libsql(path);
  try {
    const tables = new Set(namesIn(database, "SELECT name FROM sqlite_master WHERE type = 'table'"));
    const isFilled = tables.size > 0;
    // The first of all tables that Parley makes.
    const isOurs = tables.has("kysely_migration");
    const ran = isOurs ? namesIn(database, "SELECT name FROM kysely_migration") : [];
    const unknownMigrations = ran.filter((name) => !isKnownMigration(name));
    return { isFilled, isForeign: isFilled && !isOurs, unknownMigrations };
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
