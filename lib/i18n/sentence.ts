import type { Key, Values } from "#lib/i18n/catalogue";

/** A message as data, for code that does not know the language of the page. */
export type Sentence = { readonly key: Key; readonly values?: Readonly<Record<string, string | number>> };

export const sentence = <Name extends Key>(key: Name, ...[values]: Values<Name>): Sentence => ({ key, values });
