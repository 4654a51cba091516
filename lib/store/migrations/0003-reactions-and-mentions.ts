import { sql, type Kysely } from "kysely";

/**
 * Adds reactions and mentions. A message also stores both as JSON, as clients get them: names never change, so a page of
 * history needs no additional query.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of ["reactions", "mentions"])
    await db.schema
      .alterTable("messages")
      .addColumn(name, "text", (column) => column.notNull().defaultTo(sql.raw("'[]'")))
      .execute();

  await db.schema
    .createTable("reactions")
    .addColumn("messageId", "text", (column) => column.notNull().references("messages.id"))
    .addColumn("emoji", "text", (column) => column.notNull())
    .addColumn("memberId", "text", (column) => column.notNull().references("members.id"))
    .addColumn("rev", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("reactionsKey", ["messageId", "emoji", "memberId"])
    .execute();

  await db.schema
    .createTable("mentions")
    .addColumn("memberId", "text", (column) => column.notNull().references("members.id"))
    .addColumn("channelId", "text", (column) => column.notNull().references("channels.id"))
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("mentionsKey", ["memberId", "channelId", "seq"])
    .execute();
  await db.schema.createIndex("mentionsByMessage").on("mentions").columns(["channelId", "seq"]).execute();
}
