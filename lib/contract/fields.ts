import { z } from "zod";
import { bounded, boundedUnicode } from "#lib/contract/bounds";
import { directionControls } from "#lib/contract/direction";
import { errors } from "#lib/contract/errors/catalogue";
import { limits } from "#lib/contract/limits";
import { reasonNames, sentenceOf, type Violation } from "#lib/contract/errors/reasons";
import { countCharacters, textViolation, normalizeText } from "#lib/contract/text";
import { maxAccents, maxUnits } from "#lib/contract/units";

/** An opaque identifier of Parley's own making. */
export const id = boundedUnicode(maxUnits.id).min(1);

/** ISO 8601 in UTC, such as 2026-11-16T09:30:00.000Z. */
export const time = z.iso.datetime();

/** A channel's part of the URL: `/c/<slug>`. */
export const slug = boundedUnicode(maxUnits.slug).min(1);

/** A UUID made by the sender: the same one never makes a second message. */
export const clientId = bounded(maxUnits.uuid, {
  missing: errors.invalid_client_id.detail,
  tooLong: `${errors.invalid_client_id.detail} That has ${maxUnits.uuid} characters.`,
})
  .check(z.uuid(errors.invalid_client_id.detail))
  .transform((value) => value.toLowerCase());

/** A message's number in its channel, from 1. */
export const seq = z.int().positive();

/** The seq of the last message, or of the last one read; 0 before the first. */
export const seqOrZero = z.int().nonnegative();

/** A channel's revision; 0 before its first change. */
export const rev = z.int().nonnegative();

const messageText = (options: { mayBeEmpty: boolean }) =>
  bounded(maxUnits.text, { tooLong: { reason: "text_too_long", limit: limits.textLength } })
    .transform(normalizeText)
    .superRefine((value, context) => addViolation(context, textViolation(value, options)));

/** The text of a message that stands by itself. */
export const text = messageText({ mayBeEmpty: false });

/** The text that accompanies an image: it may be empty. */
export const caption = messageText({ mayBeEmpty: true });

const manyAccents = new RegExp(`\\p{M}{${maxAccents + 1}}`, "u");

/**
 * A short line without control characters. Surrounding space and direction controls are removed, since it is shown between
 * other words.
 * @param maximum characters (code points)
 * @param units UTF-16 code units of the raw input
 */
export const line = (maximum: number, units: number) => {
  const tooLong = `This is longer than ${maximum} characters.`;
  return boundedUnicode(units, { tooLong })
    .refine((value) => !manyAccents.test(value), { abort: true, error: "This stacks too many accents." })
    .transform((value) => value.replace(directionControls, "").normalize("NFC").trim())
    .superRefine((value, context) => {
      if (/\p{Cc}/u.test(value)) addIssue(context, "Control characters can’t be used here.");
      else if (countCharacters(value) > maximum) addIssue(context, tooLong);
    });
};

/** The alternative text of an image. */
export const alt = line(limits.altLength, maxUnits.alt);

/** A channel's topic. */
export const topic = line(limits.topicLength, maxUnits.topic);

/** A raw display name: the domain checks whether it can be used. */
export const displayName = bounded(maxUnits.displayName, {
  missing: "Enter a name.",
  tooLong: { reason: "name_too_long", limit: limits.displayNameLength },
});

/** A raw channel name. */
export const channelName = bounded(maxUnits.channelName, {
  missing: "Enter a channel name.",
  tooLong: { reason: "name_too_long", limit: limits.channelNameLength },
});

/** A broken rule, with its limit where it has one. */
export const violation = z.object({ reason: z.enum(reasonNames), limit: z.number().optional() });

// The set of emoji meant for interchange (UTS 51). As a literal it would need a newer target of the compiler.
const oneEmoji = new RegExp("^\\p{RGI_Emoji}$", "v");

/** Exactly one emoji, fully qualified: ❤️ with its variation selector, so that it is one reaction and not two. */
export const emoji = bounded(maxUnits.emoji, { tooLong: errors.invalid_emoji.detail }).refine(
  (value) => oneEmoji.test(value),
  errors.invalid_emoji.detail,
);

/** A number in a query string, written in plain decimal digits. */
const digits = bounded(maxUnits.digits).regex(/^\d+$/).transform(Number);

/** A number that comes as JSON over the socket and as digits in a query string over HTTP. */
export const wholeNumber = z.union(
  [z.int().nonnegative(), digits],
  `Expected a whole number of at most ${maxUnits.digits} digits.`,
);

/** The number of items to give. @param defaultLimit where the request names none */
export const limitUpTo = (maximum: number, defaultLimit: number) =>
  wholeNumber
    .refine((value) => value >= 1 && value <= maximum, `limit goes from 1 to ${maximum}.`)
    .default(defaultLimit);

/** The number of items of a page. */
export const pageLimit = limitUpTo(limits.pageSizeMax, limits.pageSize);

/** Adds the violation to the issue, so that `execute` can pass it on. */
function addViolation(context: z.core.$RefinementCtx, found: Violation | undefined): void {
  if (found) context.addIssue({ code: "custom", message: sentenceOf(found), params: found });
}

function addIssue(context: z.core.$RefinementCtx, message: string): void {
  context.addIssue({ code: "custom", message });
}
