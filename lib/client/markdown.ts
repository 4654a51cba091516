import { Marked, type Token } from "marked";
import type { Mark } from "#lib/client/mark";
import { plainMarks } from "#lib/client/plain-text";

/** Nobody writes deeper than this; beyond it the parser recurses until the stack or the reader's patience ends. */
const deepest = 12;
const deepContainers = new RegExp(`^[ \\t]*(?:(?:>|[-*+]|\\d{1,9}[.)])[ \\t]*){${deepest},}`, "m");
/** Marks of emphasis and brackets, beyond which a text is no prose, and looking for pairs takes too long. */
const mostDelimiters = 200;

const disabled = () => undefined;

const marked = new Marked({ gfm: true, breaks: true });
marked.use({
  tokenizer: {
    code: disabled,
    def: disabled,
    heading: disabled,
    hr: disabled,
    html: disabled,
    lheading: disabled,
    table: disabled,
    tag: disabled,
  },
});

/** Reads a message's text. Never throws: what can't be read, or was made to be hard to read, comes back as plain text. */
export function readMarkdown(text: string): Mark[] {
  if (isHostile(text)) return plainMarks(text);
  try {
    return readAll(marked.lexer(text), 0);
  } catch {
    return plainMarks(text);
  }
}

function isHostile(text: string): boolean {
  return deepContainers.test(text) || (text.match(/[*_~]+|[[(]/g)?.length ?? 0) > mostDelimiters;
}

function readAll(tokens: readonly Token[], depth: number): Mark[] {
  if (depth > deepest) throw new Error("This is nested too deeply.");
  return tokens.flatMap((token) => read(token, depth));
}

function read(token: Token, depth: number): Mark[] {
  const inside = (): Mark[] => readAll(childrenOf(token), depth + 1);
  switch (token.type) {
    case "space":
      return [];
    case "paragraph":
      return [{ kind: "paragraph", children: inside() }];
    case "blockquote":
      return [{ kind: "quote", children: inside() }];
    case "strong":
      return [{ kind: "strong", children: inside() }];
    case "em":
      return [{ kind: "emphasis", children: inside() }];
    case "del":
      return [{ kind: "struck", children: inside() }];
    case "br":
      return [{ kind: "break" }];
    case "codespan":
      return [{ kind: "code", text: textOf(token) }];
    case "code":
      return [{ kind: "codeBlock", text: textOf(token), language: String(token.lang ?? "").split(/\s/)[0] ?? "" }];
    case "list":
      return [readList(token, depth)];
    case "link":
    case "image":
      return readLink(token, depth);
    case "escape":
      return [{ kind: "text", text: textOf(token) }];
    case "text":
      return childrenOf(token).length > 0 ? inside() : [{ kind: "text", text: token.raw }];
    default:
      return [{ kind: "text", text: token.raw }];
  }
}

function readList(token: Token, depth: number): Mark {
  const items: Token[] = "items" in token && Array.isArray(token.items) ? token.items : [];
  const start = "ordered" in token && token.ordered ? Number(token.start || 1) : null;
  return { kind: "list", start, items: items.map((item) => readAll(childrenOf(item), depth + 1)) };
}

/** A picture from elsewhere would tell its server who reads here, so it becomes a link. */
function readLink(token: Token, depth: number): Mark[] {
  const href = safeHref("href" in token ? String(token.href) : "");
  if (!href) return [{ kind: "text", text: token.raw }];
  const children = readAll(childrenOf(token), depth + 1);
  return [{ kind: "link", href, children: children.length > 0 ? children : [{ kind: "text", text: href }] }];
}

const safeProtocols = new Set(["http:", "https:", "mailto:"]);

/** The address in its canonical form, if following it can't do anything but open a page or a letter. */
function safeHref(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  return safeProtocols.has(url.protocol) ? url.href : undefined;
}

function childrenOf(token: Token): readonly Token[] {
  return "tokens" in token ? (token.tokens ?? []) : [];
}

function textOf(token: Token): string {
  return "text" in token && typeof token.text === "string" ? token.text : token.raw;
}
