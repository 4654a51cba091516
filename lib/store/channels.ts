import { sql } from "kysely";
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
      .select("readMarks.seq as readUpTo")
      .select(({ selectFrom, fn, ref }) =>
        selectFrom("mentions")
          .select(fn.countAll<number>().as("count"))
          .where("mentions.memberId", "=", memberId)
          .whereRef("mentions.channelId", "=", "channels.id")
          .where("mentions.seq", ">", sql<number>`coalesce(${ref("readMarks.seq")}, 0)`)
          .as("mentions"),
      );

  return {
    /** All channels as a member sees them, the oldest first. */
    async listFor(memberId: string): Promise<Channel[]> {
      const rows = await withReadMark(memberId).orderBy("channels.createdAt").orderBy("channels.id").execute();
      return rows.map((row) => toChannel(row, row));
    },

    async findFor(memberId: string, slug: string): Promise<Channel | undefined> {
      const row = await withReadMark(memberId).where("slug", "=", slug).executeTakeFirst();
      return row && toChannel(row, row);
    },

    /** How far a channel has come at this moment. */
    async counters(id: string): Promise<Counters> {
      return db.selectFrom("channels").select(["seq", "rev"]).where("id", "=", id).executeTakeFirstOrThrow();
    },

    async keys(): Promise<ChannelKey[]> {
      return db.selectFrom("channels").select(["id", "slug"]).execute();
    },

    /** @returns false when its slug or its name is taken; the database itself decides, so of many at once one is made */
    async create(channel: NewChannel): Promise<boolean> {
      const made = await db
        .insertInto("channels")
        .values(channel)
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst();
      return made !== undefined;
    },

    /** The slug of the channel that has a name, or one that looks just like it. */
    async slugOfName({ nameKey, lookKey }: Pick<NewChannel, "nameKey" | "lookKey">): Promise<string | undefined> {
      const channel = await db
        .selectFrom("channels")
        .select("slug")
        .where((where) => where.or([where("nameKey", "=", nameKey), where("lookKey", "=", lookKey)]))
        .executeTakeFirst();
      return channel?.slug;
    },

    async isEmpty(): Promise<boolean> {
      return !(await db.selectFrom("channels").select("id").limit(1).executeTakeFirst());
    },
  };
}

/** What a channel is to one member. Who has no mark there has read nothing. */
export type Reader = { readUpTo: number | null; mentions: number | null };

/** Somebody to whom it is new. */
export const newReader: Reader = { readUpTo: null, mentions: null };

export function toChannel(row: ChannelRow, reader: Reader): Channel {
  const { id, slug, name, topic, createdBy, createdAt, seq, rev, lastActivityAt } = row;
  const readUpTo = reader.readUpTo ?? 0;
  const unread = Math.max(0, seq - readUpTo);
  const mentions = reader.mentions ?? 0;
  return { id, slug, name, topic, createdBy, createdAt, seq, rev, readUpTo, unread, mentions, lastActivityAt };
}
