import type { Kysely } from "kysely";

/** For how long Parley, while it ran, has found a session to be unused for too long: one look alone ends none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("sessions").addColumn("foundIdleFor", "bigint").execute();
  await db.schema.createIndex("sessionsFoundIdle").on("sessions").column("foundIdleFor").execute();
}
