import { z } from "zod";
import { id, seqOrZero, rev, slug, time } from "#lib/contract/fields";

/** Of what is said in a channel, a member is told all, what mentions them, or nothing. */
export const notify = z.enum(["all", "mentions", "nothing"]);

/** How a member wants to have a channel. */
export const channelSettings = z.object({
  muted: z.boolean(),
  /** Whoever has left a channel finds it among the others, where nothing counts as unread. Writing in it joins again. */
  joined: z.boolean(),
  notify,
});

/** A named room, open to all members. */
export const channel = z.object({
  id,
  slug,
  name: z.string(),
  topic: z.string(),
  /** The member who made it; null for the one that Parley itself makes at the first start. */
  createdBy: id.nullable(),
  createdAt: time,
  /** The place of its latest message; 0 while it is empty. */
  seq: seqOrZero,
  rev,
  /** Where the reader's own mark stands: everything up to this place has been read, or is deleted. */
  readUpTo: seqOrZero,
  /** Messages after the mark, without those that are deleted. */
  unread: z.int().nonnegative(),
  /** Messages after the mark that mention the reader. */
  mentions: z.int().nonnegative(),
  lastActivityAt: time,
  /** Since when nobody can write in it any more; null while people can. */
  archivedAt: time.nullable(),
  ...channelSettings.shape,
});

/** How far a member has read in a channel, and what is left. */
export const readMark = channel.pick({ unread: true, mentions: true }).extend({
  channel: slug,
  seq: seqOrZero,
  /** The channel's latest message when that was counted. */
  latest: seqOrZero,
});

export type ReadMark = z.infer<typeof readMark>;
export type Channel = z.infer<typeof channel>;
export type ChannelSettings = z.infer<typeof channelSettings>;
