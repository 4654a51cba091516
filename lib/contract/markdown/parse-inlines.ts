import { addressAt, addressStarts, readAutolink, safeHref } from "#lib/contract/markdown/addresses";
import { CodeSpans } from "#lib/contract/markdown/code-spans";
import { Delimiters, type Run } from "#lib/contract/markdown/delimiters";
import { escapable } from "#lib/contract/markdown/escape";
import { flanking } from "#lib/contract/markdown/flanking";
import { targetAt } from "#lib/contract/markdown/link-target";
import type { MarkdownNode } from "#lib/contract/markdown/node";

/** A part of a line as it was found: from a bracket with an address to its end is a link. */
export type InlineToken =
  | { kind: "node"; node: MarkdownNode }
  | { kind: "bracket"; text: string; href: string | null }
  | { kind: "linkEnd" }
  | Run;

type Bracket = { token: Extract<InlineToken, { kind: "bracket" }>; isImage: boolean; before: Run | null };

const plain = /[^\n\\`*_~[\]!<]+/y;
const signs = /([*_~])\1*/y;
const pointed = /<([^\s<>]*)>/y;

/** Takes a paragraph's text apart: once from left to right, looking at no sign more than a few times. */
export function parseInlines(text: string): InlineToken[] {
  return new InlineParser(text).read();
}

class InlineParser {
  readonly #tokens: InlineToken[] = [];
  readonly #delimiters = new Delimiters();
  readonly #brackets: Bracket[] = [];
  /** The number of open brackets around a link: they can't become links themselves. */
  #around = 0;
  readonly #code: CodeSpans;
  readonly #addresses: number[];
  #at = 0;
  /** The end of the current run without signs: it is searched once, however many addresses are in it. */
  #plainEnd = 0;

  constructor(private readonly text: string) {
    this.#code = new CodeSpans(text);
    // From the last to the first, as they are taken.
    this.#addresses = addressStarts(text).toReversed();
  }

  read(): InlineToken[] {
    while (this.#at < this.text.length) this.#step();
    this.#delimiters.pair(null);
    return this.#tokens;
  }

  #step(): void {
    if (this.#readAddress()) return;
    const sign = this.text.charAt(this.#at);
    if (sign === "\n") this.#readBreak();
    else if (sign === "\\") this.#readEscape();
    else if (sign === "`") this.#readCode();
    else if (sign === "<") this.#readAutolink();
    else if (sign === "*" || sign === "_" || sign === "~") this.#readSigns();
    else if (sign === "[") this.#openBracket("[");
    else if (this.text.startsWith("![", this.#at)) this.#openBracket("![");
    else if (sign === "]") this.#closeBracket();
    else if (sign === "!") this.#take(1);
    else this.#readPlain();
  }

  #readPlain(): void {
    if (this.#plainEnd <= this.#at) this.#plainEnd = this.#at + (this.#match(plain)?.[0].length ?? 1);
    const next = this.#addresses.at(-1) ?? Infinity;
    this.#take(Math.min(this.#plainEnd, next) - this.#at);
  }

  #readAddress(): boolean {
    while ((this.#addresses.at(-1) ?? Infinity) < this.#at) this.#addresses.pop();
    if (this.#addresses.at(-1) !== this.#at) return false;
    this.#addresses.pop();
    const found = addressAt(this.text, this.#at);
    if (!found) return false;
    this.#addAddress(this.text.slice(this.#at, found.end), found.href);
    this.#at = found.end;
    return true;
  }

  #readAutolink(): void {
    const [found, inside = ""] = this.#match(pointed) ?? [];
    const address = found === undefined ? undefined : readAutolink(inside);
    if (found === undefined || !address) return this.#take(1);
    this.#addAddress(address.href ? inside : found, address.href);
    this.#at += found.length;
  }

  #addAddress(text: string, href: string | null): void {
    this.#add(
      href ? { kind: "link", href, children: [{ kind: "text", text }] } : { kind: "text", text, literal: true },
    );
  }

  #readBreak(): void {
    const last = this.#tokens.at(-1);
    if (last?.kind === "node" && last.node.kind === "text") last.node.text = last.node.text.replace(/[ \t]+$/, "");
    this.#add({ kind: "break" });
    this.#at += 1;
  }

  #readEscape(): void {
    const next = this.text.charAt(this.#at + 1);
    this.#at += 1;
    // Before the end of a line it says that the line ends there, as it does anyway.
    if (next === "\n") return;
    if (!escapable.test(next)) return this.#add({ kind: "text", text: "\\" });
    const refers = next === "@" || next === "#";
    this.#add({ kind: "text", text: next, ...(refers && { literal: true }) });
    this.#at += 1;
  }

  #readCode(): void {
    const { length, code } = this.#code.at(this.#at);
    if (code === null) return this.#take(length);
    this.#add({ kind: "code", text: code });
    this.#at += length;
  }

  #readSigns(): void {
    const [found = "", sign = ""] = this.#match(signs) ?? [];
    const { length } = found;
    // GitHub's: one or two of them strike a text out, more are no mark.
    if (sign === "~" && length > 2) return this.#take(length);
    const can = flanking(sign, this.text, this.#at, this.#at + length);
    if (!can.canOpen && !can.canClose) return this.#take(length);
    this.#tokens.push(this.#delimiters.add({ sign, length, ...can }));
    this.#at += length;
  }

  #openBracket(text: string): void {
    const token: Bracket["token"] = { kind: "bracket", text, href: null };
    this.#brackets.push({ token, isImage: text === "![", before: this.#delimiters.last });
    this.#tokens.push(token);
    this.#at += text.length;
  }

  #closeBracket(): void {
    const bracket = this.#brackets.pop();
    const isAround = this.#brackets.length < this.#around;
    this.#around = Math.min(this.#around, this.#brackets.length);
    const canBe = bracket && (bracket.isImage || !isAround);
    const target = canBe ? targetAt(this.text, this.#at + 1) : null;
    if (!bracket || !target) return this.#take(1);
    const href = safeHref(target.href);
    bracket.token.href = href;
    this.#delimiters.pair(bracket.before);
    // An address that can't be followed stays as it was typed.
    const raw = this.text.slice(this.#at, target.end);
    this.#tokens.push(href ? { kind: "linkEnd" } : { kind: "node", node: { kind: "text", text: raw, literal: true } });
    this.#at = target.end;
    if (!bracket.isImage) this.#around = this.#brackets.length;
  }

  #match(shape: RegExp): RegExpExecArray | null {
    shape.lastIndex = this.#at;
    return shape.exec(this.text);
  }

  /** Takes as many characters as they stand there. */
  #take(length: number): void {
    this.#add({ kind: "text", text: this.text.slice(this.#at, this.#at + length) });
    this.#at += length;
  }

  #add(node: MarkdownNode): void {
    this.#tokens.push({ kind: "node", node });
  }
}
