import type { Database, NewMember, NewSession } from "#lib/store/schema";

export function createMembers(db: Database) {
  return {
    /**
     * Claims a name for a new member with a first session. All channels count as read up to now, since a newcomer has
     * missed nothing yet.
     * @returns false when somebody holds the name; the database itself decides, so of many at once exactly one wins
     */
    async admit(member: NewMember, session: NewSession): Promise<boolean> {
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

    /** Of some pairs of keys, the name keys that nobody holds. */
    async freeNameKeys(candidates: { nameKey: string; lookKey: string }[]): Promise<Set<string>> {
      const held = await db
        .selectFrom("members")
        .select(["nameKey", "lookKey"])
        .where((where) =>
          where.or([
            where(
              "nameKey",
              "in",
              candidates.map(({ nameKey }) => nameKey),
            ),
            where(
              "lookKey",
              "in",
              candidates.map(({ lookKey }) => lookKey),
            ),
          ]),
        )
        .execute();
      const heldKeys = new Set(held.flatMap((member) => [member.nameKey, `look ${member.lookKey}`]));
      const free = candidates.filter(
        ({ nameKey, lookKey }) => !heldKeys.has(nameKey) && !heldKeys.has(`look ${lookKey}`),
      );
      return new Set(free.map(({ nameKey }) => nameKey));
    },
  };
}
