/** An address found in a text; `href` is null unless it only opens a page or an e-mail. */
export type FoundAddress = { end: number; href: string | null };

/** Looks back to the beginning of a word alone, and ahead no further than a scheme or the name of a mailbox is long. */
const starts = /(?<![a-z0-9])(?:[a-z][a-z0-9+-]{1,31}:\/\/|www\.)|(?<![a-z0-9.+-])[a-z0-9][\w.+-]{0,63}@[a-z0-9]/gi;
const scheme = /(?:[a-z][a-z0-9+-]{1,31}:\/\/|(www\.))(?=[\p{L}\p{N}[])/iuy;
const mailbox = /[a-z0-9][\w.+-]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/iy;

const quotes = '"`\\u00AB\\u00BB\\u2018-\\u201F\\u2039\\u203A';
/** Marks and brackets of Chinese, Japanese and Korean, upright, small and wide. */
const eastAsian =
  "\\u3000-\\u3003\\u3008-\\u3011\\u3014-\\u301F\\uFE10-\\uFE19\\uFE30-\\uFE61\\uFF01-\\uFF0C\\uFF0E\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65";
/** A backslash is a mark of ours, or of a program's output. */
const body = new RegExp(`[^\\s<>\\\\\\u2026${quotes}${eastAsian}]*`, "y");

/** Finds the positions where a bare address may begin. */
export function addressStarts(text: string): number[] {
  return Array.from(text.matchAll(starts), ({ index }) => index);
}

/** The address that begins here: of the web, with or without a scheme, or of a mailbox. */
export function addressAt(text: string, at: number): FoundAddress | null {
  const [found, bare] = matchAt(scheme, text, at) ?? [];
  if (found === undefined) return mailboxAt(text, at);
  const address = withoutTail(found + (matchAt(body, text, at + found.length)?.[0] ?? ""));
  return { end: at + address.length, href: safeHref(bare ? `http://${address}` : address) };
}

function mailboxAt(text: string, at: number): FoundAddress | null {
  const address = matchAt(mailbox, text, at)?.[0].replace(/-+$/, "");
  return address === undefined ? null : { end: at + address.length, href: safeHref(`mailto:${address}`) };
}

/** Reads the content of < and >; undefined where it is no address. */
export function readAutolink(text: string): Pick<FoundAddress, "href"> | undefined {
  if (/^[a-z][a-z0-9+.-]{1,31}:/i.test(text)) return { href: safeHref(text) };
  if (/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(text)) return { href: safeHref(`mailto:${text}`) };
  return undefined;
}

const safeProtocols = new Set(["http:", "https:", "mailto:"]);

/** The canonical form of an address that only opens a page or an e-mail; null for any other. */
export function safeHref(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return safeProtocols.has(url.protocol) ? url.href : null;
}

const openingOf = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);

/** Removes the punctuation and closing brackets that belong to the sentence around an address. */
function withoutTail(address: string): string {
  const open = new Map<string, number>();
  let end = 0;
  for (let at = 0; at < address.length; at += 1) {
    const sign = address.charAt(at);
    const opening = openingOf.get(sign);
    const opened = open.get(opening ?? sign) ?? 0;
    if (opening === undefined) open.set(sign, opened + 1);
    else if (opened > 0) open.set(opening, opened - 1);
    else if (sign === "]") break;
    if (!/[?!.,:;*_~']/.test(sign) && (opening === undefined || opened > 0)) end = at + 1;
  }
  return address.slice(0, end).replace(/&[a-z0-9]{1,31}$/i, (entity) => (address[end] === ";" ? "" : entity));
}

function matchAt(shape: RegExp, text: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at;
  return shape.exec(text);
}
