import { z } from "zod";
import { id, seqOrZero, rev, slug, time } from "#lib/contract/fields";

/** Messages of a channel that a member is notified of. */
export const notify = z.enum(["all", "mentions", "nothing"]);

/** The settings of one member for one channel. */
export const channelSettings = z.object({
  muted: z.boolean(),
  /** In a channel that a member has left, nothing counts as unread. Writing in it joins again. */
  joined: z.boolean(),
  notify,
});

/** A named room, open to all members. */
export const channel = z.object({
  id,
  slug,
  name: z.string(),
  topic: z.string(),
  /** The member who made it; null for the channel that Parley makes at the first start. */
  createdBy: id.nullable(),
  createdAt: time,
  /** The seq of its latest message; 0 while it is empty. */
  seq: seqOrZero,
  rev,
  /** The member's read marker: everything up to this seq has been read, or is deleted. */
  readUpTo: seqOrZero,
  /** Messages after the marker, without deleted ones. */
  unread: z.int().nonnegative(),
  /** Messages after the marker that mention the member. */
  mentions: z.int().nonnegative(),
  lastActivityAt: time,
  /** When it was archived, and so became read-only; null while it is not. */
  archivedAt: time.nullable(),
  ...channelSettings.shape,
});

/** A member's read marker in a channel, with the unread counts after it. */
export const readMarker = channel.pick({ unread: true, mentions: true }).extend({
  channel: slug,
  seq: seqOrZero,
  /** The channel's latest seq when this was counted. */
  latest: seqOrZero,
});

export type ReadMarker = z.infer<typeof readMarker>;
export type Channel = z.infer<typeof channel>;
export type ChannelSettings = z.infer<typeof channelSettings>;
