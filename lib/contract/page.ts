import { z } from "zod";
import { pageLimit, rev, slug, wholeNumber } from "#lib/contract/fields";
import { message } from "#lib/contract/message";

const cursors = ["before", "after", "around"] as const;

/** Selects a page of a channel's messages; without a cursor the latest. */
export const pageQuery = z
  .object({
    channel: slug,
    before: wholeNumber.optional(),
    after: wholeNumber.optional(),
    around: wholeNumber.optional(),
    limit: pageLimit,
  })
  .refine((input) => cursors.filter((cursor) => input[cursor] !== undefined).length <= 1, {
    error: "Give at most one of before, after and around.",
    path: ["before"],
  });

/** Messages in `seq` order, and whether there are more on either side of them. */
export const page = z.object({ messages: z.array(message), hasBefore: z.boolean(), hasAfter: z.boolean(), rev });

export type PageQuery = z.output<typeof pageQuery>;
