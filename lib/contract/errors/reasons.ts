/**
 * Exact causes, where an error code alone does not tell people what to do. As stable as the codes, so that a page can
 * translate them. In a file of their own, because only code that refuses needs the sentences.
 */
export const reasons = {
  name_empty: "The name is empty.",
  name_reserved: "This name is reserved.",
  name_too_long: "The name is longer than {limit} characters.",
  name_without_letter: "The name needs at least one letter or digit.",
  name_not_unicode: "The name is not valid Unicode.",
  name_control_character: "The name contains a control character.",
  name_turns_direction: "The name contains an invisible character that changes the writing direction.",
  name_invisible_character: "The name contains an invisible character.",
  name_unassigned_character: "The name contains a character that doesn’t exist in Unicode.",
  name_many_lines: "The name must stay on one line.",
  name_loose_accent: "The name can’t start with an accent that stands alone.",
  name_piled_accents: "The name stacks too many accents.",
  text_empty: "The message is empty.",
  text_too_long: "The message is longer than {limit} characters.",
  text_not_unicode: "The text is not valid Unicode.",
  text_null_character: "The text contains a NUL character.",
  image_many_pictures: "This file contains several images. Send them one by one.",
  image_many_frames: "The animation has more than {limit} frames.",
  image_many_pixels: "The image has more than {limit} million pixels.",
  image_much_memory:
    "Files of this kind need too much memory above {limit} million pixels. Send a smaller one, or a plain JPEG.",
  image_endless_details: "The metadata in this file never ends.",
  image_too_slow: "This image takes too long to read.",
  image_many_bytes: "An image can have up to {limit} MiB.",
  too_large_on_the_way: "This is too large for this server. Send fewer images at once, or smaller ones.",
  stopped_on_the_way:
    "Sending was cut off again and again. It may be too large for this server: send fewer or smaller images.",
} as const;

export type Reason = keyof typeof reasons;

export const reasonNames = Object.keys(reasons).filter((name): name is Reason => Object.hasOwn(reasons, name));

/** A broken rule, with its limit where it has one. */
export type Violation = { reason: Reason; limit?: number };

/** The English sentence for a violation. */
export function sentenceOf({ reason, limit = 0 }: Violation): string {
  return reasons[reason].replace("{limit}", limit.toLocaleString("en", { maximumFractionDigits: 2 }));
}
