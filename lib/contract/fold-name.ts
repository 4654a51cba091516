import { withoutVariations } from "#lib/contract/slug";

/** The variants of apostrophe and hyphen that keyboards and word processors insert. */
const apostrophes = /[\u2018\u2019\u201B\u02BC]/gu;
const hyphens = /[\u2010-\u2013\u2212]/gu;

/**
 * Folds the ways to type a name into one. Server and page both use it to find who is mentioned. Characters that only look
 * alike, such as a Cyrillic А, stay different, since nobody types them by mistake.
 */
export const foldName = (name: string): string =>
  withoutVariations(name)
    .normalize("NFKC")
    .replace(apostrophes, "'")
    .replace(hyphens, "-")
    .replace(/\s+/gu, " ")
    .toUpperCase()
    .toLowerCase();
