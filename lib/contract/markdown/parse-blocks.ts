import type { Block, Container, Fence, Item, List, ListMarker, Paragraph } from "#lib/contract/markdown/block";
import { Line } from "#lib/contract/markdown/line";
import { fenceIn, isAlone, isFenceEnd, takeMarker, takeQuoteSign } from "#lib/contract/markdown/openings";

/** Quotes and items within each other: nobody writes deeper, and each costs something for every line in it. */
const maxDepth = 12;

/** A block that stands in no other one, and whether what stands in it is nested too deeply to be read. */
export type TopBlock = { block: Block; tooDeep: boolean };

/**
 * Takes a text apart into paragraphs, quotes, lists and fenced code, by the rules of CommonMark 0.31. What else CommonMark
 * has (headings, breaks, indented code, HTML, definitions of links) Parley has not: there it is text.
 */
export function parseBlocks(lines: readonly string[]): TopBlock[] {
  const parser = new BlockParser();
  for (const line of lines) parser.read(new Line(line));
  return parser.blocks;
}

class BlockParser {
  readonly blocks: TopBlock[] = [];
  /** The containers that have not ended, from the outermost. A list stands before its item. */
  #open: Container[] = [];
  /** The number of them that continue in this line. */
  #matched = 0;
  /** The paragraph or the code at the end of the innermost. */
  #leaf: Paragraph | Fence | null = null;
  #number = -1;

  read(line: Line): void {
    this.#number += 1;
    this.#match(line);
    if (this.#leaf?.kind === "fence" && this.#matched === this.#open.length) this.#readCode(line, this.#leaf);
    else if (line.isBlank) this.#endParagraph();
    else if (!this.#begin(line)) this.#readText(line);
    for (const container of this.#open) if (container.kind === "quote") container.last = this.#number;
  }

  #match(line: Line): void {
    const end = this.#open.findIndex((container) => !continuesIn(container, line));
    this.#matched = end === -1 ? this.#open.length : end;
  }

  #readCode(line: Line, fence: Fence): void {
    fence.last = this.#number;
    if (isFenceEnd(line, fence.opening)) {
      this.#leaf = null;
    } else {
      line.skipColumns(fence.opening.indent);
      fence.lines.push(line.remainder);
    }
  }

  #endParagraph(): void {
    this.#closeUnmatched();
    this.#leaf = null;
  }

  /** Opens all containers that begin in this line. @returns whether nothing is left of the line then */
  #begin(line: Line): boolean {
    for (;;) {
      const first = this.#number;
      const continuesParagraph = this.#leaf?.kind === "paragraph" && this.#matched === this.#open.length;
      const opening = fenceIn(line);
      if (opening) {
        this.#addLeaf({ kind: "fence", first, last: first, opening, lines: [] });
        return true;
      }
      if (isAlone(line)) {
        this.#closeUnmatched();
        return false;
      }
      if (takeQuoteSign(line)) {
        this.#enter({ kind: "quote", first, last: first, children: [] });
      } else {
        const marker = takeMarker(line, continuesParagraph);
        if (!marker) return false;
        this.#enterItem(marker, { kind: "item", first, width: marker.width, children: [] });
      }
      if (line.isBlank) return true;
      if (this.#isTooDeep()) return false;
    }
  }

  /** A paragraph goes on without the signs of the containers that it stands in, where nothing else has begun. */
  #readText(line: Line): void {
    if (this.#leaf?.kind === "paragraph") {
      this.#leaf.lines.push(line.rest);
      this.#leaf.last = this.#number;
    } else {
      const [first, last] = [this.#number, this.#number];
      this.#closeUnmatched();
      // What would be indented code, and is none, stays as it was typed.
      const text = this.#open.length === 0 ? line.remainder : line.rest;
      this.#addLeaf({ kind: "paragraph", first, last, lines: [text] });
    }
  }

  #closeUnmatched(): void {
    if (this.#matched === this.#open.length) return;
    this.#open.length = this.#matched;
    this.#leaf = null;
  }

  #addLeaf(leaf: Paragraph | Fence): void {
    this.#add(leaf);
    this.#leaf = leaf;
  }

  #enter(container: Exclude<Container, Item>): void {
    this.#add(container);
    this.#open.push(container);
    this.#matched = this.#open.length;
  }

  #enterItem({ sign, start }: ListMarker, item: Item): void {
    this.#closeUnmatched();
    this.#leaf = null;
    this.#listOf({ sign, start }).items.push(item);
    this.#open.push(item);
    this.#matched = this.#open.length;
  }

  /** The list to which an item with this marker belongs. */
  #listOf(marker: ListMarker): List {
    const parent = this.#open.at(-1);
    if (parent?.kind === "list" && parent.marker.sign === marker.sign) return parent;
    const list: List = { kind: "list", first: this.#number, marker, items: [] };
    this.#enter(list);
    return list;
  }

  #add(block: Block): void {
    this.#closeUnmatched();
    this.#leaf = null;
    // In a list there are only items: what is none ends it.
    if (this.#open.at(-1)?.kind === "list") this.#matched = this.#open.length = this.#open.length - 1;
    const parent = this.#open.at(-1);
    if (!parent) this.blocks.push({ block, tooDeep: false });
    else if (parent.kind !== "list") parent.children.push(block);
  }

  #isTooDeep(): boolean {
    const isTooDeep = this.#open.filter(({ kind }) => kind !== "list").length > maxDepth;
    const top = this.blocks.at(-1);
    if (isTooDeep && top) top.tooDeep = true;
    return isTooDeep;
  }
}

/** Takes from a line what tells that a container goes on in it. */
function continuesIn(container: Container, line: Line): boolean {
  if (container.kind === "list") return true;
  if (container.kind === "quote") return takeQuoteSign(line);
  if (line.isBlank) {
    line.skipIndent();
    return container.children.length > 0;
  }
  if (line.indent < container.width) return false;
  line.skipColumns(container.width);
  return true;
}
