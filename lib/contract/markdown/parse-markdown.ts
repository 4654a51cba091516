import { isLoose, lastLineOf, type Block, type List } from "#lib/contract/markdown/block";
import { buildTree } from "#lib/contract/markdown/build-tree";
import { plainLines, plainNodes, type MarkdownNode } from "#lib/contract/markdown/node";
import { parseBlocks } from "#lib/contract/markdown/parse-blocks";
import { parseInlines } from "#lib/contract/markdown/parse-inlines";

/**
 * Reads a message's text: CommonMark 0.31 as far as Parley has it (decision 0025), with GitHub's struck text and bare
 * addresses, and with each line break as it was typed. Never throws, and its work grows with the text alone: what is
 * nested too deeply is plain text, the paragraph or else the quote or list that it stands in, and the rest is not.
 */
export function parseMarkdown(text: string): MarkdownNode[] {
  const lines = text.replace(/\n$/, "").split("\n");
  return parseBlocks(lines).flatMap(({ block, tooDeep }) =>
    tooDeep ? plainNodes(lines.slice(block.first, lastLineOf(block) + 1).join("\n")) : [nodeOf(block)],
  );
}

function nodeOf(block: Block): MarkdownNode {
  switch (block.kind) {
    case "paragraph":
      return { kind: "paragraph", children: inlinesOf(block.lines) };
    case "fence":
      return { kind: "codeBlock", text: block.lines.join("\n"), language: block.opening.language };
    case "quote":
      return { kind: "quote", children: block.children.map(nodeOf) };
    case "list":
      return { kind: "list", start: block.marker.start, items: itemsOf(block) };
  }
}

function itemsOf(list: List): MarkdownNode[][] {
  const loose = isLoose(list);
  return list.items.map(({ children }) =>
    children.flatMap((child) => (child.kind === "paragraph" && !loose ? inlinesOf(child.lines) : [nodeOf(child)])),
  );
}

function inlinesOf(lines: readonly string[]): MarkdownNode[] {
  const text = lines.join("\n").trimEnd();
  return buildTree(parseInlines(text)) ?? plainLines(text);
}
