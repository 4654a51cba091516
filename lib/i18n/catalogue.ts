import type { en } from "#lib/i18n/en";
import type { Placeholder, Plural } from "#lib/i18n/template";

type Source = typeof en;

/** The key of a string: a noun, a dot and a description. */
export type Key = keyof Source;

/** The strings of one language, whichever it is. */
export type Catalogue = { readonly [Name in Key]: string | Plural };

type Counted = { readonly other: string };

/** The parameters of a string: `count` chooses the plural form. */
type Wanted<Name extends Key> = Source[Name] extends Counted
  ? "count" | Placeholder<Source[Name][keyof Source[Name]]>
  : Placeholder<Source[Name]>;

type With<Names extends string, Value> = [Names] extends [never]
  ? []
  : [values: { readonly [Name in Names]: Name extends "count" ? number : Value }];

/** The arguments after a key; none where the string has no placeholder. */
export type Values<Name extends Key, Value = string | number> = With<Wanted<Name>, Value>;
