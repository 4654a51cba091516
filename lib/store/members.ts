import type { Member } from "#lib/contract/member";
import { searchMembers } from "#lib/store/member-search";
import type { NameKeys } from "#lib/store/name-keys";
import type { Connection, Database, NewMember, NewSession } from "#lib/store/schema";

export function createMembers(db: Database) {
  return {
    /**
     * Creates a member with a first session. All channels start as read, since a newcomer has missed nothing yet.
     * @returns false when the name is taken. The database decides, so only one of many at once succeeds.
     */
    async createWithSession({ confusableKey, ...member }: NewMember, session: NewSession): Promise<boolean> {
      return db.transaction().execute(async (transaction) => {
        const admitted = await transaction
          .insertInto("members")
          .values({ ...member, lookKey: confusableKey })
          .onConflict((conflict) => conflict.doNothing())
          .returning("id")
          .executeTakeFirst();
        if (!admitted) return false;
        await transaction.insertInto("sessions").values(session).execute();
        await markAllAsRead(transaction, member.id);
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
    search: (key: string, limit: number): Promise<Member[]> => searchMembers(db, key, limit),

    /** The given names that nobody has. */
    async unclaimed<Name extends NameKeys>(names: Name[]): Promise<Name[]> {
      const keys = names.map(({ nameKey }) => nameKey);
      const confusableKeys = names.map(({ confusableKey }) => confusableKey);
      const claimed = await db
        .selectFrom("members")
        .select(["nameKey", "lookKey"])
        .where((where) => where.or([where("nameKey", "in", keys), where("lookKey", "in", confusableKeys)]))
        .execute();
      const claimedKeys = new Set(claimed.map(({ nameKey }) => nameKey));
      const claimedConfusableKeys = new Set(claimed.map(({ lookKey }) => lookKey));
      return names.filter(
        ({ nameKey, confusableKey }) => !claimedKeys.has(nameKey) && !claimedConfusableKeys.has(confusableKey),
      );
    },
  };
}

/** Gives a new member a read marker at the end of each channel. */
async function markAllAsRead(connection: Connection, memberId: string): Promise<void> {
  await connection
    .insertInto("readMarks")
    .columns(["memberId", "channelId", "seq"])
    .expression((query) =>
      query
        .selectFrom("channels")
        .select((column) => [column.val(memberId).as("memberId"), "channels.id as channelId", "channels.seq"]),
    )
    .execute();
}
