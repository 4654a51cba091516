import type { Kysely } from "kysely";
import { searchKey } from "#lib/contract/text";

type Members = { members: { id: string; displayName: string; nameKey: string | null; searchKey: string } };

/**
 * Channels can be archived, members have them as they like, and are found by their names. Only those who still hold
 * their name are looked for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("channels").addColumn("archivedAt", "text").execute();
  await db.schema
    .createTable("channelSettings")
    .addColumn("memberId", "text", (column) => column.notNull().references("members.id"))
    .addColumn("channelId", "text", (column) => column.notNull().references("channels.id"))
    .addColumn("muted", "integer", (column) => column.notNull())
    .addColumn("joined", "integer", (column) => column.notNull())
    .addColumn("notify", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("channelSettingsKey", ["memberId", "channelId"])
    .execute();

  await db.schema
    .alterTable("members")
    .addColumn("searchKey", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  const members = db.withTables<Members>();
  const present = await members
    .selectFrom("members")
    .select(["id", "displayName"])
    .where("nameKey", "is not", null)
    .execute();
  for (const { id, displayName } of present)
    await members
      .updateTable("members")
      .set({ searchKey: searchKey(displayName) })
      .where("id", "=", id)
      .execute();
}
