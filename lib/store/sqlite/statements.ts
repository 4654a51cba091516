import type Libsql from "libsql";
import { LRUCache } from "lru-cache";
import type { SqliteDatabase, SqliteStatement } from "kysely";

/** Enough for every query of Parley; the few whose text varies with a count take turns. */
const statementsKept = 300;

/** Lets Kysely run on prepared statements that are kept, since preparing one costs more than running it. */
export function keepStatements(database: Libsql.Database): SqliteDatabase {
  const statements = new LRUCache<string, SqliteStatement>({ max: statementsKept });
  return {
    prepare(sql) {
      const kept = statements.get(sql);
      if (kept) return kept;
      const prepared = database.prepare(sql);
      statements.set(sql, prepared);
      return prepared;
    },
    close: () => database.close(),
  };
}
