import type Libsql from "libsql";
import type { SqliteStatement } from "kysely";

const writes = /^\s*(insert|update|delete|replace|create|alter|drop)\b/i;

/**
 * Begins a write transaction, or fails at once while another program has locked the database. A prepared statement would
 * stay unfinished in libsql after such a failure, and the WAL could not be emptied until it ran again.
 */
export function beginWrite(database: Libsql.Database): void {
  database.exec("BEGIN IMMEDIATE");
}

export function inWriteTransaction<Result>(database: Libsql.Database, work: () => Result): Result {
  beginWrite(database);
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // After some failures, such as a full disk, SQLite has rolled back already.
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** Gives a writing statement a transaction of its own, unless one is open. */
export function withWriteTransaction(
  database: Libsql.Database,
  sql: string,
  statement: SqliteStatement,
): SqliteStatement {
  if (!writes.test(sql)) return statement;
  const transactional = <Result>(work: () => Result) =>
    database.inTransaction ? work() : inWriteTransaction(database, work);
  return {
    reader: statement.reader,
    all: (parameters) => transactional(() => statement.all(parameters)),
    run: (parameters) => transactional(() => statement.run(parameters)),
    iterate: (parameters) => statement.iterate(parameters),
  };
}
