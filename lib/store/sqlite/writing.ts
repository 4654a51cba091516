import type Libsql from "libsql";
import type { SqliteStatement } from "kysely";

const writes = /^\s*(insert|update|delete|replace|create|alter|drop)\b/i;

/**
 * Begins a transaction that is going to write, or fails at once where another program holds the database. Not by a
 * prepared statement: libsql leaves one that has met this in the middle of its work, and the log could not be emptied
 * until somebody ran it again.
 */
export function beginWriting(database: Libsql.Database): void {
  database.exec("BEGIN IMMEDIATE");
}

/** Runs some work in a transaction that writes. */
export function inTransaction<Result>(database: Libsql.Database, work: () => Result): Result {
  beginWriting(database);
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
export function writing(database: Libsql.Database, sql: string, statement: SqliteStatement): SqliteStatement {
  if (!writes.test(sql)) return statement;
  const whole = <Result>(work: () => Result) => (database.inTransaction ? work() : inTransaction(database, work));
  return {
    reader: statement.reader,
    all: (parameters) => whole(() => statement.all(parameters)),
    run: (parameters) => whole(() => statement.run(parameters)),
    iterate: (parameters) => statement.iterate(parameters),
  };
}
