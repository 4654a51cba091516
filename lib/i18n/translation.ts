import type { Placeholder, Plural } from "#lib/i18n/template";

type Both<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** Any text with these placeholders. The unit test finds texts with additional ones. */
type TextWith<Name extends string> = [Name] extends [never]
  ? string
  : Both<Name extends unknown ? `${string}{${Name}}${string}` : never> & string;

/** The same keys, with the same placeholders, in another language. */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? TextWith<Placeholder<Source[Key]>>
    : Source[Key] extends { other: infer Other }
      ? Omit<Plural, "other"> & { other: TextWith<Placeholder<Other>> }
      : never;
};
