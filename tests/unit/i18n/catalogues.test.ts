import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "#lib/i18n/catalogue";
import { catalogues } from "#lib/i18n/catalogues";
import { en } from "#lib/i18n/en";
import { piecesOf, type Plural } from "#lib/i18n/template";

const root = process.cwd();
const sources = ["app", "lib/client", "lib/transport"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(root, folder, name)),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

/** Keys built at run time, like `error.${code}`: every key with such a prefix counts as used. */
const prefixes = [...sources.matchAll(/`(\w+\.)\$\{/g)].map((match) => match[1] ?? "");

const entriesOf = (catalogue: Catalogue) => Object.entries<string | Plural>(catalogue);
const formsOf = (entry: string | Plural): string[] => (typeof entry === "string" ? [entry] : Object.values(entry));
const placeholdersOf = (entry: string | Plural): string[] =>
  [...new Set(formsOf(entry).flatMap((form) => piecesOf(form).filter((_, index) => index % 2 === 1)))].toSorted();

describe("every string", () => {
  it("is used somewhere", () => {
    const isUsed = (key: string) => sources.includes(`"${key}"`) || prefixes.some((prefix) => key.startsWith(prefix));
    expect(Object.keys(en).filter((key) => !isUsed(key))).toEqual([]);
  });

  it.each(Object.entries(catalogues))("has the same key and the same placeholders in %s", (_, catalogue) => {
    const shape = (strings: Catalogue) => entriesOf(strings).map(([key, entry]) => [key, placeholdersOf(entry)]);
    expect(Object.fromEntries(shape(catalogue))).toEqual(Object.fromEntries(shape(en)));
  });

  it.each(["en", "es"] as const)("has all plural forms of %s", (language) => {
    const plurals = new Intl.PluralRules(language);
    // No count in Parley is higher, so the Spanish form for millions is not needed.
    const met = new Set(Array.from({ length: 1_001 }, (_, count) => plurals.select(count)));
    const wrong = entriesOf(catalogues[language]).filter(
      ([, entry]) => typeof entry !== "string" && [...met].some((category) => !entry[category]),
    );
    expect(wrong).toEqual([]);
  });
});

it("placeholdersOf finds a placeholder that only one form has", () => {
  expect(placeholdersOf({ one: "{count} of {most}", other: "{count}" })).toEqual(["count", "most"]);
});
