import type Libsql from "libsql";
import { LRUCache } from "lru-cache";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import { beginWrite, withWriteTransaction } from "#lib/store/sqlite/write-transaction";

/** Enough for all queries; those whose text varies with a count evict each other. */
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

/** Caches Kysely's prepared statements: preparing one costs more than running it. */
export function cacheStatements(database: Libsql.Database): SqliteDatabase {
  const statements = new LRUCache<string, SqliteStatement>({ max: maxCachedStatements });
  const begin = inertStatement(() => beginWrite(database));
  const noRollback = inertStatement(() => undefined);
  return {
    prepare(sql) {
      if (sql === "begin") return begin;
      // On a full disk SQLite has rolled back already, and a second rollback would hide the cause.
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
