import { z } from "zod";
import { sentenceOf, type Violation } from "#lib/contract/errors/reasons";

type BoundMessages = {
  /** What is said where there is no string at all. */
  missing?: string;
  /** What is said of one that is too long. */
  tooLong?: string | Violation;
};

/**
 * A string of at most so many UTF-16 code units. That is asked for before anything else is done with it, and nothing else is
 * done where it is more. Zod's own `max` counts code points, which takes as long as the string is.
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

/** The same, of valid Unicode: the half of a surrogate pair could be neither stored nor told. */
export const boundedUnicode = (units: number, words?: BoundMessages) =>
  bounded(units, words).refine((value) => value.isWellFormed(), { abort: true, error: "This is not valid Unicode." });

/** A list of at most so many: asked for before any of its items is looked at. */
export const boundedList = <Item extends z.ZodType>(list: z.ZodArray<Item>, maxItems: number) =>
  z.preprocess((value, context) => {
    if (Array.isArray(value) && value.length > maxItems) context.addIssue(`There are more than ${maxItems}.`);
    return value;
  }, list.max(maxItems));
