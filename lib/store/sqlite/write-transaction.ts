import type Libsql from "libsql";
import type { SqliteStatement } from "kysely";

const writes = /^\s*(insert|update|delete|replace|create|alter|drop)\b/i;

/**
 * Begins a transaction that is going to write, or fails at once where another program holds the database. Not by a
 * prepared statement: libsql leaves one that has met this in the middle of its work, and the log could not be emptied
 * until somebody ran it again.
 */
export function beginWrite(database: Libsql.Database): void {
  database.exec("BEGIN IMMEDIATE");
}

/** Runs some work in a transaction that writes. */
export function inWriteTransaction<Result>(database: Libsql.Database, work: () => Result): Result {
  beginWrite(database);
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // On some failures, such as a full disk, SQLite has rolled back already.
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** A statement that, where it writes outside of a transaction, has one of its own. */
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
