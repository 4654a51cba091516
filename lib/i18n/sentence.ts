import type { Key, Values } from "#lib/i18n/catalogue";

/** Something to be said, by those who know what happened but not in which language one reads. */
export type Sentence = { readonly key: Key; readonly values?: Readonly<Record<string, string | number>> };

export const sentence = <Name extends Key>(key: Name, ...[values]: Values<Name>): Sentence => ({ key, values });
