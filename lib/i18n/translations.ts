import { isolated } from "#lib/contract/direction";
import type { Catalogue, Key, Values } from "#lib/i18n/catalogue";
import type { Sentence } from "#lib/i18n/sentence";
import { piecesOf } from "#lib/i18n/template";

/** All that a reader's language decides. */
export type Translations = {
  /** The language tag by which dates and numbers are written. */
  locale: string;
  /** A string of the catalogue. Numbers in it are written as the reader writes them, words of others turn no direction. */
  t<Name extends Key>(key: Name, ...values: Values<Name>): string;
  /** What was put into words elsewhere: see `Sentence`. */
  tMessage(sentence: Sentence): string;
  /** A string's pieces: texts at the even places, between them the names of what is inserted. */
  pieces(key: Key, count?: number): string[];
  /** Whether a code has a string of its own. */
  knows(key: string): key is Key;
  number(value: number): string;
  /** @param share 0 to 1 */
  percent(share: number): string;
  /** Things side by side: "a, b, c". */
  list(items: readonly string[]): string;
  /** Those who did something together: "a, b and c". */
  and(items: readonly string[]): string;
};

/** @param locale a language tag that Intl knows @param catalogue the strings of its language */
export function createTranslations(locale: string, catalogue: Catalogue): Translations {
  // Each takes a slow phone milliseconds to make, and most pages need none of them to begin with.
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

/** Makes it when it is first asked for, and never again. */
function lazy<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
