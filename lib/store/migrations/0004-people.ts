import type { Kysely } from "kysely";
import { searchKey } from "#lib/contract/text";

type Members = { members: { id: string; displayName: string; nameKey: string | null; searchKey: string } };

/**
 * Adds archiving, settings per member and channel, and the search for members. Only members who still have their name get
 * a search key.
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
