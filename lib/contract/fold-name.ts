import { withoutVariations } from "#lib/contract/slug";

/** What keyboards and word processors put in the place of an apostrophe and of a hyphen. */
const apostrophes = /[\u2018\u2019\u201B\u02BC]/gu;
const hyphens = /[\u2010-\u2013\u2212]/gu;

/**
 * A name however it is typed: two are the same where this is. Server and page both go by it to find who is mentioned. What
 * only looks alike, such as a Cyrillic А, is another name here, since nobody types it by mistake.
 */
export const foldName = (name: string): string =>
  withoutVariations(name)
    .normalize("NFKC")
    .replace(apostrophes, "'")
    .replace(hyphens, "-")
    .replace(/\s+/gu, " ")
    .toUpperCase()
    .toLowerCase();
