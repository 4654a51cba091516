import { sql } from "kysely";
import type { Member } from "#lib/contract/member";
import type { Database } from "#lib/store/schema";

export async function searchMembers(db: Database, key: string, limit: number): Promise<Member[]> {
  const literal = key.replace(/[\\%_]/g, "\\$&");
  const words = sql<string>`' ' || ${sql.ref("searchKey")}`;
  const matches = (pattern: string) => sql<boolean>`${words} like ${pattern} escape '\\'`;
  return db
    .selectFrom("sessions")
    .innerJoin("members", "members.id", "sessions.memberId")
    .select(["members.id", "displayName", "members.createdAt as since"])
    .where(matches(`%${literal}%`))
    .groupBy("members.id")
    .orderBy(sql`case when ${matches(`% ${literal}%`)} then 0 else 1 end`)
    .orderBy(({ fn }) => fn.max("lastSeenAt"), "desc")
    .orderBy("members.id")
    .limit(limit)
    .execute();
}
