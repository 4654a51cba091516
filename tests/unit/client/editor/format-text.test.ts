import { formatText, type Format } from "#lib/client/editor/format-text";

/** Two bars enclose the selection, and a single one is the caret, both before and after. */
function formatted(marked: string, as: Format): string {
  const start = marked.indexOf("|");
  const end = marked.lastIndexOf("|");
  const text = marked.replaceAll("|", "");
  const made = formatText(text, { start, end: end === start ? start : end - 1 }, as);
  const next = text.slice(0, made.start) + made.text + text.slice(made.end);
  const { select } = made;
  if (select.start === select.end) return `${next.slice(0, select.start)}|${next.slice(select.start)}`;
  return `${next.slice(0, select.start)}|${next.slice(select.start, select.end)}|${next.slice(select.end)}`;
}

test.each<[string, Format, string]>([
  ["make |this| bold", "bold", "make **|this|** bold"],
  ["make **|this|** bold", "bold", "make |this| bold"],
  ["make| this |bold", "bold", "make **|this|** bold"],
  ["|", "italic", "_|_"],
  ["|x|", "strike", "~~|x|~~"],
  ["call |f()| now", "code", "call `|f()|` now"],
  ["|Parley|", "link", "[Parley](|https://|)"],
  ["|https://example.org|", "link", "[|](https://example.org)"],
  ["a\n|b\nc|\nd", "bulletList", "a\n|- b\n- c|\nd"],
  ["|- b\n- c|", "bulletList", "|b\nc|"],
  ["|a\nb|", "numberedList", "|1. a\n2. b|"],
  ["said|", "quote", "> said|"],
  ["see |f()| there", "codeBlock", "see \n```\n|f()|\n```\n there"],
  ["|", "codeBlock", "```\n|\n```"],
])("the selection %j formatted as %s becomes %j", (before, as, after) => {
  expect(formatted(before, as)).toBe(after);
});
