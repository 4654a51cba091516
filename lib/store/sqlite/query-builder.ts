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
 * Two ways to ask one connection. Where another program holds the database, `patient` waits a while; `hasty` fails, and
 * is for what those who only read would wait for.
 */
export type QueryBuilders = { retrying: Database; failFast: Database };

/** Gives the connection away again while it waits: those who read go on. */
class RetryingConnections implements ConnectionProvider {
  constructor(private readonly connections: ConnectionProvider) {}

  provideConnection<Result>(consumer: (connection: DatabaseConnection) => Promise<Result>): Promise<Result> {
    return retryWhileBusy(() => this.connections.provideConnection(consumer));
  }
}

/**
 * SQLite can take back changes of tables, of which Kysely makes no use by itself: a start that is cut short in the middle of a
 * migration would leave half of it, on which no further start gets anywhere.
 */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The migrator asks the dialect, all else the executor. */
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
