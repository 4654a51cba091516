import { sql, type Kysely } from "kysely";

/**
 * Records deleted images until their files are gone. Images of deleted messages, which a damaged database may hold, become
 * removals too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("removals")
    .addColumn("imageId", "text", (column) => column.primaryKey())
    .execute();
  const imageId = sql.ref("imageId");
  const isOfDeleted = sql`exists (
    select 1 from messages
    where messages.id = images.${sql.ref("messageId")} and messages.${sql.ref("deletedAt")} is not null
  )`;
  await sql`insert into removals (${imageId}) select id from images where ${isOfDeleted}`.execute(db);
  await sql`delete from images where ${isOfDeleted}`.execute(db);
}
