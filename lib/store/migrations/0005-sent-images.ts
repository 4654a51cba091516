import type { Kysely } from "kysely";

/**
 * Messages remember with how many images they were sent: those may be deleted one by one, and a repeat has to be told
 * from something else under the same clientId. Of messages that exist nobody knows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("messages").addColumn("sentImages", "integer").execute();
}
