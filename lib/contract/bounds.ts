import { z } from "zod";
import { sentenceOf, type Violation } from "#lib/contract/errors/reasons";

type BoundMessages = {
  /** The sentence where there is no string at all. */
  missing?: string;
  /** The sentence, or violation, for a string that is too long. */
  tooLong?: string | Violation;
};

/**
 * A string of at most so many UTF-16 code units. This is checked first, and a longer string is not looked at any further.
 * Zod's own `max` counts code points, which takes longer the longer the string is.
 */
export const bounded = (
  units: number,
  { missing, tooLong = `This is longer than ${units} characters.` }: BoundMessages = {},
) =>
  z
    .string(missing)
    .refine(({ length }) => length <= units, {
      abort: true,
      ...(typeof tooLong === "string" ? { error: tooLong } : { error: sentenceOf(tooLong), params: tooLong }),
    })
    .meta({ maxLength: units });

/** The same, of valid Unicode: half of a surrogate pair can be neither stored nor sent. */
export const boundedUnicode = (units: number, words?: BoundMessages) =>
  bounded(units, words).refine((value) => value.isWellFormed(), { abort: true, error: "This isn’t valid Unicode." });

/** A list of at most so many items. The length is checked before any item is. */
export const boundedList = <Item extends z.ZodType>(list: z.ZodArray<Item>, maxItems: number) =>
  z.preprocess((value, context) => {
    if (Array.isArray(value) && value.length > maxItems) context.addIssue(`There are more than ${maxItems}.`);
    return value;
  }, list.max(maxItems));
