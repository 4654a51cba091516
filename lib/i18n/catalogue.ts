import type { en } from "#lib/i18n/en";
import type { Placeholder, Plural } from "#lib/i18n/template";

type Source = typeof en;

/** The name of a string: a noun, a dot, and what is said of it. */
export type Key = keyof Source;

/** The strings of one language, whichever it is. */
export type Catalogue = { readonly [Name in Key]: string | Plural };

type Counted = { readonly other: string };

/** What a string wants to be given: `count` chooses among plural forms. */
type Wanted<Name extends Key> = Source[Name] extends Counted
  ? "count" | Placeholder<Source[Name][keyof Source[Name]]>
  : Placeholder<Source[Name]>;

type With<Names extends string, Value> = [Names] extends [never]
  ? []
  : [values: { readonly [Name in Names]: Name extends "count" ? number : Value }];

/** The parameters behind a key; none where the string has no room for any. */
export type Values<Name extends Key, Value = string | number> = With<Wanted<Name>, Value>;
