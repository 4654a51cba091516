import {
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type ConnectionProvider,
  type DatabaseConnection,
} from "kysely";
import type Libsql from "libsql";
import type { Database, Schema } from "#lib/store/schema";
import { cacheStatements } from "#lib/store/sqlite/statement-cache";
import { retryWhileBusy } from "#lib/store/sqlite/retry-while-busy";

/**
 * Two query builders on one connection. While another program has locked the database, `retrying` waits; `failFast` fails
 * at once, for writes that must not delay someone who only reads.
 */
export type QueryBuilders = { retrying: Database; failFast: Database };

/** Releases the connection while it waits, so that reads go on. */
class RetryingConnections implements ConnectionProvider {
  constructor(private readonly connections: ConnectionProvider) {}

  provideConnection<Result>(consumer: (connection: DatabaseConnection) => Promise<Result>): Promise<Result> {
    return retryWhileBusy(() => this.connections.provideConnection(consumer));
  }
}

/**
 * Runs migrations in a transaction, which SQLite supports and Kysely does not assume. A start that was interrupted in the
 * middle of a migration would otherwise leave half of it, and every later start would fail.
 */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The migrator takes its adapter from the dialect; queries take theirs from the executor. */
class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }
}

export async function createQueryBuilders(database: Libsql.Database): Promise<QueryBuilders> {
  const dialect = new Dialect({ database: cacheStatements(database) });
  const driver = dialect.createDriver();
  await driver.init();
  const connections = new DefaultConnectionProvider(driver);
  const through = (provider: ConnectionProvider): Database => {
    const executor = new DefaultQueryExecutor(dialect.createQueryCompiler(), dialect.createAdapter(), provider);
    return new Kysely<Schema>({ config: { dialect }, dialect, driver, executor });
  };
  return { retrying: through(new RetryingConnections(connections)), failFast: through(connections) };
}
