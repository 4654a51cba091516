import { z } from "zod";
import { id, rev, slug, time } from "#lib/contract/fields";

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
  seq: z.int().nonnegative(),
  rev,
  /** Messages after the reader's own mark. */
  unread: z.int().nonnegative(),
  lastActivityAt: time,
});

export type Channel = z.infer<typeof channel>;
