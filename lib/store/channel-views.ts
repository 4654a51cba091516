import { sql } from "kysely";
import type { Channel, ChannelSettings } from "#lib/contract/channel";
import { defaultSettings } from "#lib/store/channel-settings";
import type { ChannelRow, Database } from "#lib/store/schema";

/** Deleted messages counted at most: nobody sees an exact number of unread messages beyond this. */
const maxDeletedCounted = 10_000;

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
export function toChannel(row: Omit<ChannelRow, "nameKey" | "lookKey">, view: MemberView): Channel {
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

/** Channel rows, each with the columns of one member's view. */
export function selectChannelsFor(db: Database, memberId: string) {
  return db
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
}
