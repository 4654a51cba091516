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

/** A channel's place in the URL: `/c/<slug>`. */
export const slug = boundedUnicode(maxUnits.slug).min(1);

/** A UUID made by the sender: the same one never makes a second message. */
export const clientId = bounded(maxUnits.uuid, {
  missing: errors.invalid_client_id.detail,
  tooLong: `${errors.invalid_client_id.detail} That has ${maxUnits.uuid} characters.`,
})
  .check(z.uuid(errors.invalid_client_id.detail))
  .transform((value) => value.toLowerCase());

/** A message's place in its channel, from 1. */
export const seq = z.int().positive();

/** How far a channel has come or been read: the place of a message, 0 before the first. */
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
 * A short line: no control characters; surrounding space, and what turns the direction of others, is removed, since it
 * stands between other words.
 * @param maximum in characters (code points)
 * @param units in UTF-16 code units, as it comes
 */
export const line = (maximum: number, units: number) => {
  const tooLong = `This is longer than ${maximum} characters.`;
  return boundedUnicode(units, { tooLong })
    .refine((value) => !manyAccents.test(value), { abort: true, error: "This piles up too many accents." })
    .transform((value) => value.replace(directionControls, "").normalize("NFC").trim())
    .superRefine((value, context) => {
      if (/\p{Cc}/u.test(value)) addIssue(context, "Control characters cannot be used here.");
      else if (countCharacters(value) > maximum) addIssue(context, tooLong);
    });
};

/** What describes an image to whoever does not see it. */
export const alt = line(limits.altLength, maxUnits.alt);

/** What a channel is about. */
export const topic = line(limits.topicLength, maxUnits.topic);

/** A display name as it comes: whether it can be used is for the domain to say. */
export const displayName = bounded(maxUnits.displayName, {
  missing: "A name is needed.",
  tooLong: { reason: "name_too_long", limit: limits.displayNameLength },
});

/** A channel's name as it comes. */
export const channelName = bounded(maxUnits.channelName, {
  missing: "A channel needs a name.",
  tooLong: { reason: "name_too_long", limit: limits.channelNameLength },
});

/** What exactly is wrong with something. */
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

/** How many items to give. @param defaultLimit when nobody asks for another number */
export const limitUpTo = (maximum: number, defaultLimit: number) =>
  wholeNumber
    .refine((value) => value >= 1 && value <= maximum, `limit goes from 1 to ${maximum}.`)
    .default(defaultLimit);

/** How many items of a page to give. */
export const pageLimit = limitUpTo(limits.pageSizeMax, limits.pageSize);

/** With the flaw beside its sentence, for `execute` to pass on. */
function addViolation(context: z.core.$RefinementCtx, found: Violation | undefined): void {
  if (found) context.addIssue({ code: "custom", message: sentenceOf(found), params: found });
}

function addIssue(context: z.core.$RefinementCtx, message: string): void {
  context.addIssue({ code: "custom", message });
}
