import { limits } from "#lib/contract/limits";
import { refuseFor } from "#lib/contract/errors/refuse";
import { slugOf } from "#lib/contract/slug";
import { foldedSkeleton, writtenSkeleton } from "#lib/domain/names/skeleton";
import { nameViolation, normalizeName } from "#lib/domain/names/visible-name";

/** A channel's name, its slug and the two keys that must be unique. */
export type ChannelName = { text: string; slug: string; nameKey: string; confusableKey: string };

/** Separators that count as equal: `book club`, `book-club` and `book_club` are one channel. */
const spaces = /[\s_-]+/g;

/** Refuses with `invalid_channel_name` and a sentence that says why. */
export function parseChannelName(input: string): ChannelName {
  const text = normalizeName(input);
  const violation = nameViolation(text, limits.channelNameLength);
  if (violation) refuseFor(violation, "invalid_channel_name", { field: "name" });

  const slug = shortSlugOf(text);
  if (slug === "") refuseFor({ reason: "name_without_letter" }, "invalid_channel_name", { field: "name" });
  const words = text.replace(spaces, " ");
  return { text, slug, nameKey: foldedSkeleton(words), confusableKey: writtenSkeleton(words) };
}

/** Numbers equal slugs: the channels `C`, `C#` and `C++` get `c`, `c-2` and `c-3`. @param number from 1 */
export function numberedSlug(slug: string, number: number): string {
  return number === 1 ? slug : `${slug}-${number}`;
}

function shortSlugOf(name: string): string {
  return [...slugOf(name)].slice(0, limits.channelNameLength).join("").replace(/-$/, "");
}
