import type { Catalogue, Key } from "#lib/i18n/catalogue";
import { piecesOf, type Plural } from "#lib/i18n/template";

const plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const accented = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž";

/** English with an accent on every letter, two fifths longer, in brackets: text without them is in no catalogue. */
export const accentedFrom = (source: Catalogue): Catalogue => eachString(source, withAccents);

/** English that runs from right to left, letter by letter. */
export const mirroredFrom = (source: Catalogue): Catalogue => eachString(source, (text) => `\u202E${text}\u202C`);

function withAccents(text: string): string {
  const letters = (piece: string) => piece.replace(/[A-Za-z]/g, (letter) => [...accented][plain.indexOf(letter)] ?? "");
  const marked = piecesOf(text).map((piece, index) => (index % 2 === 0 ? letters(piece) : `{${piece}}`));
  return `[${marked.join("")}${"~".repeat(Math.ceil(text.length * 0.4))}]`;
}

function eachString(source: Catalogue, change: (text: string) => string): Catalogue {
  const changed: { -readonly [Name in Key]: Catalogue[Name] } = { ...source };
  const isKey = (name: string): name is Key => Object.hasOwn(source, name);
  for (const key of Object.keys(source).filter(isKey)) {
    const entry = source[key];
    changed[key] = typeof entry === "string" ? change(entry) : eachForm(entry, change);
  }
  return changed;
}

function eachForm(plural: Plural, change: (text: string) => string): Plural {
  const forms = Object.entries(plural).map(([category, form]) => [category, change(form)]);
  return { ...plural, ...Object.fromEntries(forms) };
}
