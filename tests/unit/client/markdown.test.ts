import type { Mark } from "#lib/client/mark";
import { readMarkdown } from "#lib/client/markdown";

/** The text alone, as a reader without marks would have it. */
function textOf(marks: Mark[]): string {
  return marks
    .map((mark) => {
      if (mark.kind === "break") return "\n";
      if (mark.kind === "list") return mark.items.map(textOf).join("");
      return "children" in mark ? textOf(mark.children) : mark.text;
    })
    .join("");
}

function linksIn(marks: Mark[]): string[] {
  return marks.flatMap((mark) => {
    if (mark.kind === "list") return mark.items.flatMap(linksIn);
    if (!("children" in mark)) return [];
    return [...(mark.kind === "link" ? [mark.href] : []), ...linksIn(mark.children)];
  });
}

const inLine = (text: string): Mark[] => {
  const [first] = readMarkdown(text);
  return first?.kind === "paragraph" ? first.children : [];
};
const plain = (text: string): Mark => ({ kind: "text", text });

describe("marks", () => {
  it.each<[string, Mark]>([
    ["**bold**", { kind: "strong", children: [plain("bold")] }],
    ["_italic_", { kind: "emphasis", children: [plain("italic")] }],
    ["~~gone~~", { kind: "struck", children: [plain("gone")] }],
    ["`a < b`", { kind: "code", text: "a < b" }],
    ["[here](https://example.org/)", { kind: "link", href: "https://example.org/", children: [plain("here")] }],
  ])("%s", (text, mark) => {
    expect(inLine(text)).toEqual([mark]);
  });

  it("lists, ordered from where they begin", () => {
    expect(readMarkdown("- a\n- b")).toEqual([{ kind: "list", start: null, items: [[plain("a")], [plain("b")]] }]);
    expect(readMarkdown("3. a\n4. b")).toMatchObject([{ kind: "list", start: 3 }]);
  });

  it("quotes and fenced code, whose inside stays as it is", () => {
    expect(readMarkdown("> said")).toEqual([
      { kind: "quote", children: [{ kind: "paragraph", children: [plain("said")] }] },
    ]);
    expect(readMarkdown("```ts\nlet **a** = <b>;\n```")).toEqual([
      { kind: "codeBlock", text: "let **a** = <b>;", language: "ts" },
    ]);
  });

  it("line breaks as they were typed", () => {
    expect(inLine("a\nb")).toEqual([plain("a"), { kind: "break" }, plain("b")]);
  });

  it.each([
    "# no heading",
    "a\n---\nb",
    "    no code",
    "|a|b|\n|-|-|\n|1|2|",
    "[a]: https://example.org",
    "1 < 2 && 3 > 2",
  ])("nothing of what Parley does not have: %j", (text) => {
    expect(textOf(readMarkdown(text))).toBe(text);
    expect(readMarkdown(text).map(({ kind }) => kind)).toEqual(["paragraph"]);
  });
});

describe("links", () => {
  it.each([
    ["https://example.org/a_(b).", "https://example.org/a_(b)"],
    ["www.example.org", "http://www.example.org/"],
    ["ada@example.org", "mailto:ada@example.org"],
    ["<https://example.org>", "https://example.org/"],
    ["[write](mailto:ada@example.org)", "mailto:ada@example.org"],
    ["![seen](https://example.org/a.png)", "https://example.org/a.png"],
  ])("%s leads to %s", (text, href) => {
    expect(linksIn(readMarkdown(text))).toEqual([href]);
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](\u0001javascript:alert(1))",
    "<javascript:x>",
    "[x](data:text/html,<script>alert(1)</script>)",
    "![x](data:image/svg+xml,x)",
    "[x](vbscript:x)",
    "[x](file:///etc/passwd)",
    "[x](blob:https://example.org/1)",
    "[x](/c/general)",
    "[x](//example.org)",
    "[x][1]\n\n[1]: javascript:alert(1)",
  ])("%j leads nowhere, and its text is kept", (text) => {
    expect(linksIn(readMarkdown(text))).toEqual([]);
    expect(textOf(readMarkdown(text))).toContain("x");
  });
});

describe("raw HTML", () => {
  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>not bold</b>",
    "<!-- hidden -->",
    "<div>\nblock\n</div>",
    "&lt;b&gt; stays as typed &amp; so",
  ])("%j is text", (text) => {
    expect(textOf(readMarkdown(text))).toBe(text);
  });
});

describe("text made to be hard to read", () => {
  const size = 4_000;
  const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const pieces = [
    ">",
    "> ",
    "- ",
    "* ",
    "1. ",
    "> - ",
    "*",
    "*a",
    "*a_",
    "**a *b ",
    "_",
    "a_",
    "[",
    "![",
    "[a](",
    "`",
    "`a``",
  ];
  const more = [
    "~",
    "~a~~",
    "<",
    "<a ",
    "a@",
    "www.",
    "http://",
    "\\",
    "> a\n",
    "- a\n",
    "```\n",
    "[a](<",
    "&#",
    "||\n",
    "***a ",
  ];
  const hostile = [
    ...[...pieces, ...more].map((piece): [string, string] => [piece, fill(piece)]),
    ["brackets", "[".repeat(size / 2) + "]".repeat(size / 2)] as const,
    ["stairs", Array.from({ length: 60 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n")] as const,
    ["spaces", `${" ".repeat(size - 1)}a`] as const,
  ];

  it.each(hostile)("%j is read in no time", (_, text) => {
    const before = process.cpuUsage();
    const marks = readMarkdown(text);
    // Work, not time: a busy machine changes nothing in it. What this guards against is many times as much, or the stack.
    const { user } = process.cpuUsage(before);
    expect(user).toBeLessThan(2_000_000);
    expect(marks.length).toBeGreaterThan(0);
  });

  it("nested too deeply is plain text, complete", () => {
    const text = `${"> ".repeat(2_000)}end`;
    expect(textOf(readMarkdown(text))).toBe(text);
    const stars = `${"*a ".repeat(40)}${"b* ".repeat(40)}`.trim();
    expect(textOf(readMarkdown(stars)).replaceAll("*", "")).toBe(stars.replaceAll("*", ""));
  });
});
