import type { FenceOpening, ListMarker } from "#lib/contract/markdown/block";
import { unescaped } from "#lib/contract/markdown/escape";
import type { Line } from "#lib/contract/markdown/line";

/** Indented this far, a line opens nothing. */
const codeIndent = 4;

/** A line of three or more of them, or a heading: Parley shows both as text, but they belong to no list before them. */
const standsAlone = /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,}|#{1,6}(?:[ \t].*)?)$/;
/** Between backticks there are none, so that three of them may also stand around code in a line. */
const fence = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/;
const bullet = /^[-*+](?=[ \t]|$)/;
const number = /^(\d{1,9})([.)])(?=[ \t]|$)/;

export const isAlone = (line: Line): boolean => line.indent < codeIndent && standsAlone.test(line.rest);

export function fenceIn(line: Line): FenceOpening | null {
  const { indent } = line;
  const found = indent < codeIndent ? fence.exec(line.rest) : null;
  if (!found) return null;
  const signs = found[1] ?? found[3] ?? "";
  const [language = ""] = (found[2] ?? found[4] ?? "").trim().split(/\s/, 1);
  return { indent, sign: signs.charAt(0), length: signs.length, language: unescaped(language) };
}

export function isFenceEnd(line: Line, { sign, length }: FenceOpening): boolean {
  if (line.indent >= codeIndent) return false;
  const rest = line.rest.trimEnd();
  return rest.length >= length && rest === sign.repeat(rest.length);
}

/**
 * Takes the marker of a list's item from a line.
 * @returns with the columns that its further lines are indented by; null without any
 */
export function takeMarker(line: Line, continuesParagraph: boolean): (ListMarker & { width: number }) | null {
  const { indent, rest } = line;
  const found = indent < codeIndent ? (bullet.exec(rest) ?? number.exec(rest)) : null;
  if (!found) return null;
  const [signs, digits, dot] = found;
  const isEmpty = rest.slice(signs.length).trim() === "";
  // A line of a paragraph rarely begins with a number that is meant as one: `1984.` goes on.
  if (continuesParagraph && (isEmpty || (digits !== undefined && Number(digits) !== 1))) return null;
  line.skipIndent();
  line.skipCharacters(signs.length);
  const space = line.indent;
  // Five columns or more belong to what stands in the item, all but one.
  const padding = isEmpty || space > codeIndent ? 1 : space;
  line.skipColumns(padding);
  return {
    sign: dot ?? signs,
    start: digits === undefined ? null : Number(digits),
    width: indent + signs.length + padding,
  };
}

/** Takes the sign of a quote from a line, where it has one. */
export function takeQuoteSign(line: Line): boolean {
  if (line.indent >= codeIndent || !line.rest.startsWith(">")) return false;
  line.skipIndent();
  line.skipCharacters(1);
  line.skipColumns(1);
  return true;
}
