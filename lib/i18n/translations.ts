import { isolated } from "#lib/contract/direction";
import type { Catalogue, Key, Values } from "#lib/i18n/catalogue";
import type { Sentence } from "#lib/i18n/sentence";
import { piecesOf } from "#lib/i18n/template";

/** Everything that depends on the language of the page. */
export type Translations = {
  /** The language tag by which dates and numbers are written. */
  locale: string;
  /** Gives a string of the catalogue, with numbers in the format of the locale and inserted words isolated in direction. */
  t<Name extends Key>(key: Name, ...values: Values<Name>): string;
  /** Translates a message given as data: see `Sentence`. */
  tMessage(sentence: Sentence): string;
  /** Splits a string: texts at even indexes, placeholder names between them. */
  pieces(key: Key, count?: number): string[];
  /** Whether a code has a string of its own. */
  knows(key: string): key is Key;
  number(value: number): string;
  /** @param share 0 to 1 */
  percent(share: number): string;
  /** Joins items without a conjunction: "a, b, c". */
  list(items: readonly string[]): string;
  /** Joins items with a conjunction: "a, b and c". */
  and(items: readonly string[]): string;
};

/** @param locale a language tag that Intl knows @param catalogue the strings of its language */
export function createTranslations(locale: string, catalogue: Catalogue): Translations {
  // Each takes milliseconds on a slow phone, and most pages need none of them at first.
  const plurals = lazy(() => new Intl.PluralRules(locale));
  const numbers = lazy(() => new Intl.NumberFormat(locale));
  const percents = lazy(() => new Intl.NumberFormat(locale, { style: "percent" }));
  const lists = lazy(() => new Intl.ListFormat(locale, { type: "unit", style: "short" }));
  const conjunctions = lazy(() => new Intl.ListFormat(locale, { type: "conjunction" }));

  function templateOf(key: Key, count: number): string {
    const entry = catalogue[key];
    return typeof entry === "string" ? entry : (entry[plurals().select(count)] ?? entry.other);
  }

  function tMessage({ key, values = {} }: Sentence): string {
    const count = values.count;
    const pieces = piecesOf(templateOf(key, typeof count === "number" ? count : 0));
    const inserted = (name: string) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? numbers().format(value) : isolated(value);
    };
    return pieces.map((piece, index) => (index % 2 === 0 ? piece : inserted(piece))).join("");
  }

  return {
    locale,
    t: (key, ...[values]) => tMessage({ key, values }),
    tMessage,
    pieces: (key, count = 0) => piecesOf(templateOf(key, count)),
    knows: (key): key is Key => Object.hasOwn(catalogue, key),
    number: (value) => numbers().format(value),
    percent: (share) => percents().format(share),
    list: (items) => lists().format(items.map(isolated)),
    and: (items) => conjunctions().format(items.map(isolated)),
  };
}

/** Makes a value at its first use and keeps it. */
function lazy<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
