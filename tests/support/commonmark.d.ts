/** Types for the parts of the reference implementation that the tests use; it has none. */
declare module "commonmark" {
  export class Node {
    constructor(type: string);
    readonly type: string;
    readonly firstChild: Node | null;
    readonly lastChild: Node | null;
    readonly next: Node | null;
    literal: string | null;
    destination: string | null;
    readonly info: string | null;
    readonly listType: "bullet" | "ordered";
    readonly listTight: boolean;
    readonly listStart: number | null;
    appendChild(child: Node): void;
  }

  type BlockStart = (parser: Parser, container: Node) => 0 | 1 | 2;

  export class Parser {
    blockStarts: BlockStart[];
    readonly inlineParser: InlineParser;
    readonly tip: Node;
    readonly currentLine: string;
    readonly nextNonspace: number;
    readonly indented: boolean;
    closeUnmatchedBlocks(): void;
    addChild(type: string, offset: number): Node;
    parse(text: string): Node;
  }

  type InlineParser = {
    subject: string;
    pos: number;
    parseEntity(block: Node): boolean;
    parseHtmlTag(block: Node): boolean;
    parseReference(text: string): number;
    parseString(block: Node): boolean;
    parseInline(block: Node): boolean;
    parseCloseBracket(block: Node): boolean;
    scanDelims(sign: number): { numdelims: number; can_open: boolean; can_close: boolean } | null;
  };
}
