import { Migrator, type Migration, type MigrationProvider } from "kysely";
import * as first from "#lib/store/migrations/0001-first";
import * as images from "#lib/store/migrations/0002-images";
import * as reactionsAndMentions from "#lib/store/migrations/0003-reactions-and-mentions";
import * as people from "#lib/store/migrations/0004-people";
import * as sentImages from "#lib/store/migrations/0005-sent-images";
import * as removals from "#lib/store/migrations/0006-removals";
import * as foundIdle from "#lib/store/migrations/0007-found-idle";
import * as deletedMessages from "#lib/store/migrations/0008-deleted-messages";
import type { Database } from "#lib/store/schema";

/** Migrations only go forward, and one that has run is never changed. */
const migrations: Record<string, Migration> = {
  "0001-first": first,
  "0002-images": images,
  "0003-reactions-and-mentions": reactionsAndMentions,
  "0004-people": people,
  "0005-sent-images": sentImages,
  "0006-removals": removals,
  "0007-found-idle": foundIdle,
  "0008-deleted-messages": deletedMessages,
};

/** Whether this version has a migration; otherwise a newer one has run it. */
export function isKnownMigration(name: string): boolean {
  return Object.hasOwn(migrations, name);
}

const provider: MigrationProvider = { getMigrations: async () => migrations };

/**
 * Brings the tables up to date. The caller holds the lock on the data.
 * @param beforeFirst called before the first pending migration, if there is one
 */
export async function migrate(db: Database, beforeFirst: (pending: string) => Promise<void>): Promise<void> {
  const migrator = new Migrator({ db, provider });
  const known = await migrator.getMigrations();
  const pending = known.find((migration) => !migration.executedAt);
  if (!pending) return;

  await beforeFirst(pending.name);
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
