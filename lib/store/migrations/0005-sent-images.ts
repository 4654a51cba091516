import type { Kysely } from "kysely";

/**
 * Stores how many images a message was sent with. Images may be deleted one by one, and a repeat has to be told from
 * another message under the same clientId. For existing messages it stays unknown.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("messages").addColumn("sentImages", "integer").execute();
}
