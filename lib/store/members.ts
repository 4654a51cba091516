import { sql } from "kysely";
import type { Member } from "#lib/contract/member";
import type { Database, NewMember, NewSession } from "#lib/store/schema";

/** The parts of a name that have to be unique. */
type NameKeys = { nameKey: string; confusableKey: string };

export function createMembers(db: Database) {
  return {
    /**
     * Creates a member with a first session. All channels start as read, since a newcomer has missed nothing yet.
     * @returns false when the name is taken. The database decides, so only one of many at once succeeds.
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

    /** Finds a member, even one who has given up their name. */
    async find(id: string): Promise<Member | undefined> {
      return db
        .selectFrom("members")
        .select(["id", "displayName", "createdAt as since"])
        .where("id", "=", id)
        .executeTakeFirst();
    },

    /**
     * Searches the names of members with a session. Matches at the start of a word come first, then the most recently seen.
     * @param key from `searchKey`; the empty one matches all names
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

    /** The given names that nobody has. */
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
