import type { Kysely } from "kysely";

/** Stores for how long, in uptime, a session was found idle: a single check ends none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("sessions").addColumn("foundIdleFor", "bigint").execute();
  await db.schema.createIndex("sessionsFoundIdle").on("sessions").column("foundIdleFor").execute();
}
