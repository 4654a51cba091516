import { isLoose, lastLineOf, type Block, type List } from "#lib/contract/markdown/block";
import { buildMarks } from "#lib/contract/markdown/build-marks";
import { plainLines, plainMarks, type Mark } from "#lib/contract/markdown/mark";
import { readBlocks } from "#lib/contract/markdown/read-blocks";
import { readInlines } from "#lib/contract/markdown/read-inlines";

/**
 * Reads a message's text: CommonMark 0.31 as far as Parley has it (decision 0025), with GitHub's struck text and bare
 * addresses, and with each line break as it was typed. Never throws, and its work grows with the text alone: what is
 * nested too deeply is plain text, the paragraph or else the quote or list that it stands in, and the rest is not.
 */
export function readMarkdown(text: string): Mark[] {
  const lines = text.replace(/\n$/, "").split("\n");
  return readBlocks(lines).flatMap(({ block, tooDeep }) =>
    tooDeep ? plainMarks(lines.slice(block.first, lastLineOf(block) + 1).join("\n")) : [marksOf(block)],
  );
}

function marksOf(block: Block): Mark {
  switch (block.kind) {
    case "paragraph":
      return { kind: "paragraph", children: inlinesOf(block.lines) };
    case "fence":
      return { kind: "codeBlock", text: block.lines.join("\n"), language: block.opening.language };
    case "quote":
      return { kind: "quote", children: block.children.map(marksOf) };
    case "list":
      return { kind: "list", start: block.marker.start, items: itemsOf(block) };
  }
}

function itemsOf(list: List): Mark[][] {
  const loose = isLoose(list);
  return list.items.map(({ children }) =>
    children.flatMap((child) => (child.kind === "paragraph" && !loose ? inlinesOf(child.lines) : [marksOf(child)])),
  );
}

function inlinesOf(lines: readonly string[]): Mark[] {
  const text = lines.join("\n").trimEnd();
  return buildMarks(readInlines(text)) ?? plainLines(text);
}
