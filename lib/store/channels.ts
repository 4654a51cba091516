import type { Channel } from "#lib/contract/channel";
import type { ChannelKey } from "#lib/store/change";
import type { Counters } from "#lib/store/ledger";
import type { ChannelRow, Database, NewChannel } from "#lib/store/schema";

export function createChannels(db: Database) {
  const withReadMark = (memberId: string) =>
    db
      .selectFrom("channels")
      .leftJoin("readMarks", (join) =>
        join.onRef("readMarks.channelId", "=", "channels.id").on("readMarks.memberId", "=", memberId),
      )
      .selectAll("channels")
      .select("readMarks.seq as readSeq");

  return {
    /** All channels as a member sees them, the oldest first. */
    async listFor(memberId: string): Promise<Channel[]> {
      const rows = await withReadMark(memberId).orderBy("channels.createdAt").orderBy("channels.id").execute();
      return rows.map((row) => toChannel(row, row.readSeq));
    },

    async findFor(memberId: string, slug: string): Promise<Channel | undefined> {
      const row = await withReadMark(memberId).where("slug", "=", slug).executeTakeFirst();
      return row && toChannel(row, row.readSeq);
    },

    /** How far a channel has come at this moment. */
    async counters(id: string): Promise<Counters> {
      return db.selectFrom("channels").select(["seq", "rev"]).where("id", "=", id).executeTakeFirstOrThrow();
    },

    async keys(): Promise<ChannelKey[]> {
      return db.selectFrom("channels").select(["id", "slug"]).execute();
    },

    /**
     * @returns the slug of the channel that has this name already, when there is one; the database itself decides, so
     * of many at once exactly one is made
     */
    async create(channel: NewChannel): Promise<{ existingSlug?: string }> {
      const made = await db
        .insertInto("channels")
        .values(channel)
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst();
      if (made) return {};
      const existing = await db
        .selectFrom("channels")
        .select("slug")
        .where((where) => where.or([where("slugKey", "=", channel.slugKey), where("slug", "=", channel.slug)]))
        .executeTakeFirstOrThrow();
      return { existingSlug: existing.slug };
    },

    async isEmpty(): Promise<boolean> {
      return !(await db.selectFrom("channels").select("id").limit(1).executeTakeFirst());
    },
  };
}

/** @param readSeq where the reader's mark stands; without one nothing has been read */
export function toChannel(row: ChannelRow, readSeq: number | null): Channel {
  const { id, slug, name, topic, createdBy, createdAt, seq, rev, lastActivityAt } = row;
  const unread = Math.max(0, seq - (readSeq ?? 0));
  return { id, slug, name, topic, createdBy, createdAt, seq, rev, unread, lastActivityAt };
}
