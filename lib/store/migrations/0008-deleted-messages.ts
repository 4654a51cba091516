import { sql, type Kysely } from "kysely";

/** What is deleted counts nowhere: an index of it alone, so that counting reads nothing else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("messagesDeleted")
    .on("messages")
    .columns(["channelId", "seq", "deletedAt"])
    .where(sql<boolean>`${sql.ref("deletedAt")} is not null`)
    .execute();
}
