import { z } from "zod";
import { id, rev, seq, slug, time } from "#lib/contract/fields";
import { image } from "#lib/contract/image";
import { author } from "#lib/contract/member";

/** An emoji, with those who chose it: how many, and the first of them by time. */
export const reaction = z.object({ emoji: z.string(), count: z.int().positive(), by: z.array(author) });

/** The message that a reply answers, in its state when it is sent. */
export const quote = z.object({
  id,
  seq,
  author,
  /** Its beginning; empty when it was deleted. */
  text: z.string(),
  deleted: z.boolean(),
  hasImages: z.boolean(),
});

/** Text, image or both, by one member in one channel, in the state of its revision. */
export const message = z.object({
  id,
  channel: slug,
  seq,
  /** The revision of its last change. */
  rev,
  /** The sender's own UUID, under which a pending row settles. */
  clientId: z.string(),
  author,
  text: z.string(),
  images: z.array(image),
  /** The id of the message that this one answers. */
  replyTo: id.nullable(),
  quote: quote.nullable(),
  /** Members whose names stand after an @ in the text. */
  mentions: z.array(author),
  /** In the order in which each emoji first came. */
  reactions: z.array(reaction),
  createdAt: time,
  editedAt: time.nullable(),
  deletedAt: time.nullable(),
});

export type Reaction = z.infer<typeof reaction>;
export type Quote = z.infer<typeof quote>;
export type Message = z.infer<typeof message>;
