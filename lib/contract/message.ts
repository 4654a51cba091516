import { z } from "zod";
import { id, rev, seq, slug, time } from "#lib/contract/fields";
import { image } from "#lib/contract/image";
import { author } from "#lib/contract/member";

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
  createdAt: time,
  editedAt: time.nullable(),
  deletedAt: time.nullable(),
});

export type Message = z.infer<typeof message>;
