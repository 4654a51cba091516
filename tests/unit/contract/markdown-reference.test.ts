import type { MarkdownNode } from "#lib/contract/markdown/node";
import { parseMarkdown } from "#lib/contract/markdown/parse-markdown";
import { realTexts } from "#tests/support/real-texts";
import { parseWithCommonmark } from "#tests/support/commonmark-reference";

/** Normalizes trees that look the same: no space at the ends of lines, text in one piece, and nothing struck out. */
function shown(marks: readonly MarkdownNode[]): unknown[] {
  const merged: MarkdownNode[] = [];
  for (const mark of marks.flatMap(unstruck)) {
    const last = merged.at(-1);
    if (mark.kind === "text" && last?.kind === "text") last.text += mark.text;
    else merged.push(mark.kind === "text" ? { kind: "text", text: mark.text } : mark);
  }
  return merged.flatMap((mark, place): unknown[] => {
    if (mark.kind === "list") return [{ ...mark, items: mark.items.map(shown) }];
    if ("children" in mark) return [{ ...mark, children: shown(mark.children) }];
    if (mark.kind !== "text") return [mark];
    const isFirst = place === 0 || merged[place - 1]?.kind === "break";
    const isLast = place === merged.length - 1 || merged[place + 1]?.kind === "break";
    const text = mark.text.replace(isFirst ? /^\s+/ : /^$/, "").replace(isLast ? /\s+$/ : /^$/, "");
    return text === "" ? [] : [{ kind: "text", text }];
  });
}

const unstruck = (mark: MarkdownNode): MarkdownNode[] => {
  if (mark.kind === "struck") return mark.children.flatMap(unstruck);
  return mark.kind === "text" ? [{ ...mark, text: mark.text.replaceAll("~", "") }] : [mark];
};

const asShown = (marks: readonly MarkdownNode[]): string => JSON.stringify(shown(marks));

const texts = realTexts();

it("the parser reads code, logs and papers as the reference of CommonMark does", () => {
  expect(texts.length).toBeGreaterThan(2_000);
  const others = texts.filter((text) => asShown(parseMarkdown(text)) !== asShown(parseWithCommonmark(text)));
  expect(others).toEqual([]);
});

it.each([
  ["psql", " id | name  | tags\n----+-------+------\n  1 | ada_b | {a,b}\n  2 | *     | [x](y)\n(2 rows)"],
  ["ls", "total 8\n-rw-r--r-- 1 ada ada 12 Nov 30 a_b_c.md\nlrwxrwxrwx 1 ada ada  3 Nov 30 * -> [x]"],
  ["a stack", "TypeError: x is not a function\n    at <anonymous>:1:2\n    at Foo.*bar (file:///a/b_c.js:1:2)"],
  ["a diff", "--- a/x.c\n+++ b/x.c\n@@ -1,3 +1,4 @@\n int a;\n-int *b;\n+int **b;\n+\n+1. x\n }"],
  ["yaml", "- name: x\n  run: |\n    a\n\n    b\n- name: y\n  with: { a: [1, 2] }"],
  ["shell", '$ for a in *; do echo "$a" >> b; done\n# comment\n> a > b\n1. a\n10) b'],
  ["tabs", "-\ta\n\tb\n\n\t- c\n>\t\td\n1.\t\te"],
])("the parser reads %s as the reference does", (_, text) => {
  expect(shown(parseMarkdown(text))).toEqual(shown(parseWithCommonmark(text)));
});

it("the parser reads any mixture of characters as the reference does", () => {
  const pieces = [
    "a",
    "b",
    " ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "[",
    "](",
    ")",
    "![",
    "`",
    "``",
    "\\",
    "<",
    ">",
    "- ",
    "1. ",
    "  ",
    "    ",
    "\t",
    "> ",
    "```\n",
    "~~~\n",
    "https://a.b",
    "***\n",
    '"',
    "(",
    "# ",
  ];
  let state = 11;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const made = Array.from({ length: 6_000 }, () =>
    Array.from({ length: 1 + next(24) }, () => pieces[next(pieces.length)]).join(""),
  );
  const others = made.filter((text) => asShown(parseMarkdown(text)) !== asShown(parseWithCommonmark(text)));
  expect(others).toEqual([]);
});

it("the parser leaves all characters as they are inside a fence", () => {
  const broken = texts.filter((text) => {
    const fence = "`".repeat(
      3 + Math.max(0, ...Array.from(text.matchAll(/^ {0,3}(`{3,})/gm), ([, ticks = ""]) => ticks.length)),
    );
    const [first, ...others] = parseMarkdown(`${fence}\n${text}\n${fence}`);
    return others.length > 0 || first?.kind !== "codeBlock" || first.text !== text;
  });
  expect(broken).toEqual([]);
});
