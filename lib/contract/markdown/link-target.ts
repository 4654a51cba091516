import { unescaped } from "#lib/contract/markdown/escape";

/** As many brackets within each other as an address may have; beyond that, each would be looked through to its end. */
const maxBracketDepth = 32;

const space = /[ \t]*(?:\n[ \t]*)?/y;
const pointed = /<(?:[^<>\n\\]|\\.)*>/y;
const title = /[ \t\n]+(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\))/y;

/** Reads `(address "title")` behind a link's text. @returns null where it is no such thing */
export function targetAt(text: string, at: number): { href: string; end: number } | null {
  if (text[at] !== "(") return null;
  const start = endOf(space, text, at + 1);
  const end = text[start] === "<" ? endOf(pointed, text, start) : endOfBare(text, start);
  if (end === -1) return null;
  const titled = endOf(title, text, end);
  const close = endOf(space, text, titled === -1 ? end : titled);
  if (text[close] !== ")") return null;
  const address = text[start] === "<" ? text.slice(start + 1, end - 1) : text.slice(start, end);
  return { href: unescaped(address), end: close + 1 };
}

/** The end of an address whose brackets are all closed; -1 for none. */
function endOfBare(text: string, start: number): number {
  let open = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign <= " ") break;
    if (sign === "\\" && text.charAt(at + 1) > " ") at += 1;
    else if (sign === "(" && (open += 1) > maxBracketDepth) return -1;
    else if (sign === ")" && (open -= 1) < 0) return at;
  }
  return open > 0 ? -1 : at;
}

function endOf(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : -1;
}
