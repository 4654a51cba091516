import type Libsql from "libsql";
import { LRUCache } from "lru-cache";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import { beginWrite, withWriteTransaction } from "#lib/store/sqlite/write-transaction";

/** Enough for every query of Parley; the few whose text varies with a count take turns. */
const maxCachedStatements = 300;

const changesNothing = { changes: 0, lastInsertRowid: 0 };
const inertStatement = (run: () => void): SqliteStatement => ({
  reader: false,
  all: () => [],
  run: () => {
    run();
    return changesNothing;
  },
  iterate: () => [].values(),
});

/** Lets Kysely run on prepared statements that are kept, since preparing one costs more than running it. */
export function cacheStatements(database: Libsql.Database): SqliteDatabase {
  const statements = new LRUCache<string, SqliteStatement>({ max: maxCachedStatements });
  const begin = inertStatement(() => beginWrite(database));
  const noRollback = inertStatement(() => undefined);
  return {
    prepare(sql) {
      if (sql === "begin") return begin;
      // On a full disk SQLite has rolled back already, and Kysely's own attempt would hide why.
      if (sql === "rollback" && !database.inTransaction) return noRollback;
      const cached = statements.get(sql);
      if (cached) return cached;
      const prepared = withWriteTransaction(database, sql, database.prepare(sql));
      statements.set(sql, prepared);
      return prepared;
    },
    close: () => database.close(),
  };
}
