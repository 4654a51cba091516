import { sql, type Kysely } from "kysely";

/** Indexes deleted messages alone, so that unread messages can be counted without reading the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("messagesDeleted")
    .on("messages")
    .columns(["channelId", "seq", "deletedAt"])
    .where(sql<boolean>`${sql.ref("deletedAt")} is not null`)
    .execute();
}
