import { sql } from "kysely";
import type { Member } from "#lib/contract/member";
import type { Database, NewMember, NewSession } from "#lib/store/schema";

/** What has to be unique of a name. */
type NameKeys = { nameKey: string; confusableKey: string };

export function createMembers(db: Database) {
  return {
    /**
     * Claims a name for a new member with a first session. All channels count as read up to now, since a newcomer has
     * missed nothing yet.
     * @returns false when somebody holds the name; the database itself decides, so of many at once exactly one wins
     */
    async createWithSession(member: NewMember, session: NewSession): Promise<boolean> {
      return db.transaction().execute(async (transaction) => {
        const admitted = await transaction
          .insertInto("members")
          .values(member)
          .onConflict((conflict) => conflict.doNothing())
          .returning("id")
          .executeTakeFirst();
        if (!admitted) return false;

        await transaction.insertInto("sessions").values(session).execute();
        await transaction
          .insertInto("readMarks")
          .columns(["memberId", "channelId", "seq"])
          .expression((query) =>
            query
              .selectFrom("channels")
              .select((column) => [column.val(member.id).as("memberId"), "channels.id as channelId", "channels.seq"]),
          )
          .execute();
        return true;
      });
    },

    /** A member, also one whose name is free again. */
    async find(id: string): Promise<Member | undefined> {
      return db
        .selectFrom("members")
        .select(["id", "displayName", "createdAt as since"])
        .where("id", "=", id)
        .executeTakeFirst();
    },

    /**
     * Those with a session whose names hold a text: first where a word begins with it, then those who were here last.
     * @param key as `searchKey` makes it; all names hold the empty one
     */
    async search(key: string, limit: number): Promise<Member[]> {
      const literal = key.replace(/[\\%_]/g, "\\$&");
      const words = sql<string>`' ' || ${sql.ref("searchKey")}`;
      const holds = (pattern: string) => sql<boolean>`${words} like ${pattern} escape '\\'`;
      return db
        .selectFrom("sessions")
        .innerJoin("members", "members.id", "sessions.memberId")
        .select(["members.id", "displayName", "members.createdAt as since"])
        .where(holds(`%${literal}%`))
        .groupBy("members.id")
        .orderBy(sql`case when ${holds(`% ${literal}%`)} then 0 else 1 end`)
        .orderBy(({ fn }) => fn.max("lastSeenAt"), "desc")
        .orderBy("members.id")
        .limit(limit)
        .execute();
    },

    /** Of some names those that nobody holds. */
    async unclaimed<Name extends NameKeys>(names: Name[]): Promise<Name[]> {
      const claimed = await db
        .selectFrom("members")
        .select(["nameKey", "lookKey"])
        .where((where) =>
          where.or([
            where(
              "nameKey",
              "in",
              names.map(({ nameKey }) => nameKey),
            ),
            where(
              "lookKey",
              "in",
              names.map(({ confusableKey }) => confusableKey),
            ),
          ]),
        )
        .execute();
      const nameKeys = new Set(claimed.map(({ nameKey }) => nameKey));
      const confusableKeys = new Set(claimed.map(({ lookKey }) => lookKey));
      return names.filter(({ nameKey, confusableKey }) => !nameKeys.has(nameKey) && !confusableKeys.has(confusableKey));
    },
  };
}
