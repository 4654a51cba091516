import type { MarkdownNode } from "#lib/contract/markdown/node";

/** The text of parsed Markdown in one line, without markup. */
export function toPlainText(marks: readonly MarkdownNode[]): string {
  return said(marks).replace(/\s+/g, " ").trim();
}

const said = (marks: readonly MarkdownNode[]): string => marks.map(wordsOf).join("");

function wordsOf(mark: MarkdownNode): string {
  switch (mark.kind) {
    case "break":
      return " ";
    case "text":
    case "code":
      return mark.text;
    case "codeBlock":
      return ` ${mark.text} `;
    case "list":
      return mark.items.map((item) => ` ${said(item)}`).join("");
    case "paragraph":
    case "quote":
      return ` ${said(mark.children)} `;
    default:
      return said(mark.children);
  }
}
