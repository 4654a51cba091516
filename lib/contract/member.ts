import { z } from "zod";
import { id, time } from "#lib/contract/fields";

/** The fields needed to show a member. */
export const author = z.object({ id, displayName: z.string() });

/** One identity behind a display name; `since` tells a newcomer with an old name from the one who had it before. */
export const member = author.extend({ since: time });

export type Author = z.infer<typeof author>;
export type Member = z.infer<typeof member>;
