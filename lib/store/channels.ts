import { sql } from "kysely";
import type { Channel, ChannelSettings } from "#lib/contract/channel";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import { toSettings, defaultSettings } from "#lib/store/channel-settings";
import type { Counters } from "#lib/store/changes/channel-counters";
import type { ChannelChange, ChannelRow, Database, NewChannel } from "#lib/store/schema";

type NameKeys = { nameKey: string; confusableKey: string };

/** Deleted messages counted at most: nobody sees an exact number of unread messages beyond this. */
const maxDeletedCounted = 10_000;

export function createChannels(db: Database) {
  const asSeenBy = (memberId: string) =>
    db
      .selectFrom("channels")
      .leftJoin("readMarks", (join) =>
        join.onRef("readMarks.channelId", "=", "channels.id").on("readMarks.memberId", "=", memberId),
      )
      .leftJoin("channelSettings", (join) =>
        join.onRef("channelSettings.channelId", "=", "channels.id").on("channelSettings.memberId", "=", memberId),
      )
      .selectAll("channels")
      .select(["muted", "joined", "notify"])
      .select(({ selectFrom, fn, ref }) => {
        const mark = sql<number>`coalesce(${ref("readMarks.seq")}, 0)`;
        const beyondMark = selectFrom("messages")
          .select("messages.seq")
          .whereRef("messages.channelId", "=", "channels.id")
          .where("messages.seq", ">", mark);
        const deleted = beyondMark.where("messages.deletedAt", "is not", null).limit(maxDeletedCounted).as("deleted");
        return [
          mark.as("mark"),
          beyondMark.where("messages.deletedAt", "is", null).orderBy("messages.seq").limit(1).as("firstUnread"),
          selectFrom(deleted).select(fn.countAll<number>().as("count")).as("deleted"),
          selectFrom("mentions")
            .select(fn.countAll<number>().as("count"))
            .where("mentions.memberId", "=", memberId)
            .whereRef("mentions.channelId", "=", "channels.id")
            .where("mentions.seq", ">", mark)
            .as("mentions"),
        ];
      });

  const named = ({ nameKey, confusableKey }: NameKeys) =>
    db
      .selectFrom("channels")
      .where((where) => where.or([where("nameKey", "=", nameKey), where("lookKey", "=", confusableKey)]));

  return {
    /** All channels as a member sees them, oldest first. */
    async listFor(memberId: string): Promise<Channel[]> {
      const rows = await asSeenBy(memberId).orderBy("channels.createdAt").orderBy("channels.id").execute();
      return rows.map((row) => toChannel(row, { ...row, ...toSettings(row) }));
    },

    async findFor(memberId: string, slug: string): Promise<Channel | undefined> {
      const row = await asSeenBy(memberId).where("slug", "=", slug).executeTakeFirst();
      return row && toChannel(row, { ...row, ...toSettings(row) });
    },

    /** The latest seq and rev of a channel. */
    async counters(id: string): Promise<Counters> {
      return db.selectFrom("channels").select(["seq", "rev"]).where("id", "=", id).executeTakeFirstOrThrow();
    },

    async keys(): Promise<(ChannelKey & Pick<ChannelRow, "archivedAt">)[]> {
      return db.selectFrom("channels").select(["id", "slug", "archivedAt"]).execute();
    },

    /** A channel without anything that depends on the member. */
    async find(id: string): Promise<ChannelRow> {
      return db.selectFrom("channels").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    },

    /** @returns false when its slug or name is taken. The database decides, so only one of many at once succeeds. */
    async create(channel: NewChannel): Promise<boolean> {
      const made = await db
        .insertInto("channels")
        .values(channel)
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst();
      return made !== undefined;
    },

    /**
     * Changes the name, topic or archiving of a channel; its slug stays.
     * @returns the changed row; undefined when another channel has the name, or one that looks just like it
     */
    async update(id: string, { name, ...change }: ChannelChange): Promise<ChannelRow | undefined> {
      const update = db
        .updateTable("channels")
        .set({ ...change, ...(name && { name: name.name, nameKey: name.nameKey, lookKey: name.confusableKey }) })
        .where("id", "=", id)
        .returningAll();
      const others = name && named(name).select("id").where("id", "<>", id);
      return (others ? update.where(({ not, exists }) => not(exists(others))) : update).executeTakeFirst();
    },

    /** The slug of the channel that has a name, or one that looks just like it. */
    async slugOfName(name: NameKeys): Promise<string | undefined> {
      return (await named(name).select("slug").executeTakeFirst())?.slug;
    },

    async isEmpty(): Promise<boolean> {
      return !(await db.selectFrom("channels").select("id").limit(1).executeTakeFirst());
    },
  };
}

/** A channel as one member sees it. Deleted messages keep their seq, so they are subtracted from the unread ones. */
export type MemberView = {
  mark: number;
  firstUnread: number | null;
  deleted: number | null;
  mentions: number | null;
} & ChannelSettings;

/** The view of a member who has never opened the channel. */
export const newcomerView: MemberView = { mark: 0, firstUnread: 1, deleted: 0, mentions: null, ...defaultSettings };

/** Nothing counts as unread in a channel that the member has left. Deleted messages at the end count as read. */
export function toChannel(row: ChannelRow, view: MemberView): Channel {
  const { id, slug, name, topic, createdBy, createdAt, seq, rev, lastActivityAt, archivedAt } = row;
  const { mark, firstUnread, deleted, muted, joined, notify } = view;
  return {
    id,
    slug,
    name,
    topic,
    createdBy,
    createdAt,
    seq,
    rev,
    readUpTo: firstUnread === null ? Math.max(mark, seq) : firstUnread - 1,
    unread: joined && firstUnread !== null ? Math.max(0, seq - mark - (deleted ?? 0)) : 0,
    mentions: joined ? (view.mentions ?? 0) : 0,
    lastActivityAt,
    archivedAt,
    muted,
    joined,
    notify,
  };
}
