import type Libsql from "libsql";
import { LRUCache } from "lru-cache";
import type { SqliteDatabase, SqliteStatement } from "kysely";

/** Enough for every query of Parley; the few whose text varies with a count take turns. */
const statementsKept = 300;

const nothingToDo: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

/** Lets Kysely run on prepared statements that are kept, since preparing one costs more than running it. */
export function keepStatements(database: Libsql.Database): SqliteDatabase {
  const statements = new LRUCache<string, SqliteStatement>({ max: statementsKept });
  return {
    prepare(sql) {
      // On a full disk SQLite has rolled back already, and Kysely's own attempt would hide why.
      if (sql === "rollback" && !database.inTransaction) return nothingToDo;
      const kept = statements.get(sql);
      if (kept) return kept;
      const prepared = database.prepare(sql);
      statements.set(sql, prepared);
      return prepared;
    },
    close: () => database.close(),
  };
}
