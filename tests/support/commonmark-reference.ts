import { Node, Parser } from "commonmark";
import { addressAt, addressStarts, safeHref } from "#lib/contract/markdown/addresses";
import type { MarkdownNode } from "#lib/contract/markdown/node";

/**
 * Parses a text by CommonMark's reference implementation, changed only where Parley differs (decision 0025): headings,
 * breaks, indented code, HTML, definitions and entities are text; bare addresses are links, unsafe ones are not; names
 * after an @ open no emphasis. It does not know GitHub's strikethrough.
 */
export function parseWithCommonmark(text: string): MarkdownNode[] {
  const reference = referenceParser();
  return blocksOf(reference.parser.parse(text), reference.rawEnds);
}

/** The source of each link's end, since Parley shows unsafe links as they were typed. */
type RawEnds = Map<Node, string>;

const thematicBreakOrHeading = /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,}|#{1,6}(?:[ \t].*)?)$/;

function referenceParser() {
  const parser = new Parser();
  const rawEnds: RawEnds = new Map();
  const [quote, , fence, , , , item] = parser.blockStarts;
  if (!quote || !fence || !item) throw new Error("The reference implementation's list of blocks has changed.");
  parser.blockStarts = [quote, startLineAlone, fence, item];
  const inlines = parser.inlineParser;
  inlines.parseEntity = () => false;
  inlines.parseHtmlTag = () => false;
  inlines.parseReference = () => 0;
  linkAddresses(inlines);
  ignoreDelimitersInMentions(inlines);
  const closeBracket = inlines.parseCloseBracket;
  inlines.parseCloseBracket = function (block) {
    const start = this.pos;
    const closed = closeBracket.call(this, block);
    const { lastChild } = block;
    if (lastChild && lastChild.type !== "text") rawEnds.set(lastChild, this.subject.slice(start, this.pos));
    return closed;
  };
  return { parser, rawEnds };
}

/** Headings and breaks continue a paragraph, but not that of a list or quote that has ended. */
function startLineAlone(parser: Parser): 0 | 2 {
  if (parser.indented || !thematicBreakOrHeading.test(parser.currentLine.slice(parser.nextNonspace))) return 0;
  parser.closeUnmatchedBlocks();
  if (parser.tip.type !== "paragraph") parser.addChild("paragraph", parser.nextNonspace);
  return 2;
}

/** A mentioned name may begin with a delimiter of emphasis, which then opens none. */
function ignoreDelimitersInMentions(inlines: Parser["inlineParser"]): void {
  const { scanDelims } = inlines;
  inlines.scanDelims = function (sign) {
    const found = scanDelims.call(this, sign);
    const isInMention = /(?<![\p{L}\p{M}\p{N}])@$/u.test(this.subject.slice(0, this.pos));
    return found && isInMention ? { ...found, can_open: false } : found;
  };
}

/** Finds addresses by Parley's own rules, which have tests of their own. */
function linkAddresses(inlines: Parser["inlineParser"]): void {
  const { parseInline, parseString } = inlines;
  let [subject, starts] = ["", new Set<number>()];
  inlines.parseInline = function (block) {
    if (subject !== this.subject) [subject, starts] = [this.subject, new Set(addressStarts(this.subject))];
    const found = starts.has(this.pos) ? addressAt(this.subject, this.pos) : null;
    if (!found) return parseInline.call(this, block);
    const address = this.subject.slice(this.pos, found.end);
    block.appendChild(found.href ? linkTo(found.href, address) : textNode(address));
    this.pos = found.end;
    return true;
  };
  inlines.parseString = function (block) {
    const start = this.pos;
    const parsed = parseString.call(this, block);
    const next = [...starts].find((each) => each > start) ?? Infinity;
    const { lastChild } = block;
    if (parsed && lastChild && next < this.pos) {
      lastChild.literal = this.subject.slice(start, next);
      this.pos = next;
    }
    return parsed;
  };
}

function textNode(text: string): Node {
  const node = new Node("text");
  node.literal = text;
  return node;
}

function linkTo(href: string, text: string): Node {
  const node = new Node("link");
  node.destination = href;
  node.appendChild(textNode(text));
  return node;
}

const childrenOf = (node: Node): Node[] => {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.next) children.push(child);
  return children;
};

function blocksOf(parent: Node, rawEnds: RawEnds, tight = false): MarkdownNode[] {
  return childrenOf(parent).flatMap((node): MarkdownNode[] => {
    if (node.type === "paragraph") {
      const children = childrenOf(node).flatMap((child) => inlinesOf(child, rawEnds, false));
      return tight ? children : [{ kind: "paragraph", children }];
    }
    if (node.type === "block_quote") return [{ kind: "quote", children: blocksOf(node, rawEnds) }];
    if (node.type === "code_block") {
      const [language = ""] = (node.info ?? "").split(/\s/, 1);
      return [{ kind: "codeBlock", text: (node.literal ?? "").replace(/\n$/, ""), language }];
    }
    if (node.type !== "list") throw new Error(`There is no ${node.type} here.`);
    const items = childrenOf(node).map((item) => blocksOf(item, rawEnds, node.listTight));
    return [{ kind: "list", start: node.listType === "ordered" ? node.listStart : null, items }];
  });
}

function inlinesOf(node: Node, rawEnds: RawEnds, inLink: boolean): MarkdownNode[] {
  const inside = (within = inLink) => childrenOf(node).flatMap((child) => inlinesOf(child, rawEnds, within));
  if (node.type === "text") return [{ kind: "text", text: node.literal ?? "" }];
  if (node.type === "softbreak" || node.type === "linebreak") return [{ kind: "break" }];
  if (node.type === "code") return [{ kind: "code", text: node.literal ?? "" }];
  if (node.type === "strong") return [{ kind: "strong", children: inside() }];
  if (node.type === "emph") return [{ kind: "emphasis", children: inside() }];
  const href = safeHref(node.destination ?? "");
  const raw = rawEnds.get(node) ?? ">";
  if (!href) {
    const begin = raw === ">" ? "<" : node.type === "image" ? "![" : "[";
    return [{ kind: "text", text: begin }, ...inside(), { kind: "text", text: raw }];
  }
  if (inLink) return inside();
  const children = inside(true);
  return [{ kind: "link", href, children: children.length > 0 ? children : [{ kind: "text", text: href }] }];
}
