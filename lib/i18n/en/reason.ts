import { reasons, type Reason } from "#lib/contract/reasons";

/** What exactly was wrong: as the server says it. */
export const reason = {
  "reason.image_endless_details": reasons.image_endless_details,
  "reason.image_many_bytes": reasons.image_many_bytes,
  "reason.image_many_frames": reasons.image_many_frames,
  "reason.image_many_pictures": reasons.image_many_pictures,
  "reason.image_many_pixels": reasons.image_many_pixels,
  "reason.image_much_memory": reasons.image_much_memory,
  "reason.image_too_slow": reasons.image_too_slow,
  "reason.name_control_character": reasons.name_control_character,
  "reason.name_empty": reasons.name_empty,
  "reason.name_invisible_character": reasons.name_invisible_character,
  "reason.name_loose_accent": reasons.name_loose_accent,
  "reason.name_many_lines": reasons.name_many_lines,
  "reason.name_not_unicode": reasons.name_not_unicode,
  "reason.name_piled_accents": reasons.name_piled_accents,
  "reason.name_reserved": reasons.name_reserved,
  "reason.name_too_long": reasons.name_too_long,
  "reason.name_turns_direction": reasons.name_turns_direction,
  "reason.name_unassigned_character": reasons.name_unassigned_character,
  "reason.name_without_letter": reasons.name_without_letter,
  "reason.text_empty": reasons.text_empty,
  "reason.text_not_unicode": reasons.text_not_unicode,
  "reason.text_null_character": reasons.text_null_character,
  "reason.text_too_long": reasons.text_too_long,
  "reason.too_large_on_the_way": reasons.too_large_on_the_way,
} as const satisfies Record<`reason.${Reason}`, string>;
