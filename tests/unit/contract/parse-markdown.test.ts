import type { MarkdownNode } from "#lib/contract/markdown/node";
import { parseMarkdown } from "#lib/contract/markdown/parse-markdown";
import { hostileTexts } from "#tests/support/hostile-texts";
import { executionCounts } from "#tests/support/execution-counts";

/** The text without any formatting. */
function textOf(marks: MarkdownNode[]): string {
  return marks
    .map((mark) => {
      if (mark.kind === "break") return "\n";
      if (mark.kind === "list") return mark.items.map(textOf).join("");
      return "children" in mark ? textOf(mark.children) : mark.text;
    })
    .join("");
}

function linksIn(marks: MarkdownNode[]): string[] {
  return marks.flatMap((mark) => {
    if (mark.kind === "list") return mark.items.flatMap(linksIn);
    if (!("children" in mark)) return [];
    return [...(mark.kind === "link" ? [mark.href] : []), ...linksIn(mark.children)];
  });
}

/** The runs of a piece of code per character of a text. Quadratic work would need thousands. */
const mostPerCharacter = 60;

const inLine = (text: string): MarkdownNode[] => {
  const [first] = parseMarkdown(text);
  return first?.kind === "paragraph" ? first.children : [];
};
const plain = (text: string): MarkdownNode => ({ kind: "text", text });

describe("Markdown", () => {
  it.each<[string, MarkdownNode]>([
    ["**bold**", { kind: "strong", children: [plain("bold")] }],
    ["_italic_", { kind: "emphasis", children: [plain("italic")] }],
    ["~~gone~~", { kind: "struck", children: [plain("gone")] }],
    ["`a < b`", { kind: "code", text: "a < b" }],
    ["[here](https://example.org/)", { kind: "link", href: "https://example.org/", children: [plain("here")] }],
  ])("%s", (text, mark) => {
    expect(inLine(text)).toEqual([mark]);
  });

  it("has lists, numbered from their first number", () => {
    expect(parseMarkdown("- a\n- b")).toEqual([{ kind: "list", start: null, items: [[plain("a")], [plain("b")]] }]);
    expect(parseMarkdown("3. a\n4. b")).toMatchObject([{ kind: "list", start: 3 }]);
  });

  it("has quotes and fenced code, whose content stays as it is", () => {
    expect(parseMarkdown("> said")).toEqual([
      { kind: "quote", children: [{ kind: "paragraph", children: [plain("said")] }] },
    ]);
    expect(parseMarkdown("```ts\nlet **a** = <b>;\n```")).toEqual([
      { kind: "codeBlock", text: "let **a** = <b>;", language: "ts" },
    ]);
  });

  it("keeps line breaks as they were typed", () => {
    expect(inLine("a\nb")).toEqual([plain("a"), { kind: "break" }, plain("b")]);
  });

  it.each([
    "# no heading",
    "a\n---\nb",
    "    no code",
    "|a|b|\n|-|-|\n|1|2|",
    "[a]: https://example.org",
    "1 < 2 && 3 > 2",
  ])("leaves what Parley does not support as text: %j", (text) => {
    expect(textOf(parseMarkdown(text))).toBe(text);
    expect(parseMarkdown(text).map(({ kind }) => kind)).toEqual(["paragraph"]);
  });
});

describe("everyday text with many special characters", () => {
  const bold: MarkdownNode = { kind: "paragraph", children: [{ kind: "strong", children: [plain("so")] }] };

  it.each([
    ["a line of dashes", "------------"],
    ["a line of stars", "************"],
    ["stars with spaces", "* * * * * * * * * * * * *"],
    ["a line of dashes with spaces", "- - - - - - - - - - - - -"],
    ["a table of psql", ` id | name\n----+-----------\n${"  1 | [a] (b) _\n".repeat(100)}(100 rows)`],
    ["what ls -l lists", "drwxr-xr-x 2 ada ada 4096 Nov 30 19:25 [.]\n".repeat(80).trim()],
    ["a stack", `Error: x\n${"    at Object.<anonymous> (a/b_c.js:1:2)\n".repeat(80)}`.trim()],
    ["a picture of signs", " /\\_/\\ \n( o.o )\n > ^ <  ~~~~~~~~~\n".repeat(30).trim()],
  ])("keeps everything around %s as it is meant", (_, text) => {
    const marks = parseMarkdown(`**so**\n\n${text}\n\n**so**`);
    expect([marks[0], marks.at(-1)]).toEqual([bold, bold]);
    expect(marks.map(({ kind }) => kind)).not.toContain("list");
    const squeezed = (shown: string) => shown.replaceAll(/[\s\\>]+/g, "");
    expect(squeezed(textOf(marks))).toBe(squeezed(`so${text}so`));
  });

  it.each(["[", "]", "_", "*", "~", "`", "(", "<", "> ", "- "])("may have code with any number of %j in it", (sign) => {
    const code = `x ${sign.repeat(200)}\n  ${sign.repeat(2)}`;
    expect(parseMarkdown(`**so**\n\n~~~js\n${code}\n~~~\n\n**so**`)).toEqual([
      bold,
      { kind: "codeBlock", text: code, language: "js" },
      bold,
    ]);
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
    ["[#general](https://example.org/)", "https://example.org/"],
    ["[https://a.example](https://b.example/)", "https://b.example/"],
    ["[![seen](https://a.example/a.png)](https://b.example/)", "https://b.example/"],
    ["![a [b](https://a.example) c](https://b.example/)", "https://b.example/"],
    ["[a <https://a.example> b](https://b.example/)", "https://b.example/"],
    ["[ada@example.org](https://b.example/)", "https://b.example/"],
    ["[[a](https://a.example/)](/b)", "https://a.example/"],
    ["http://localhost:3000/a?b=c#d", "http://localhost:3000/a?b=c#d"],
    ["見て：https://example.org/。", "https://example.org/"],
    ["https://example.org/a、https", "https://example.org/a"],
    ["（https://example.org/a）", "https://example.org/a"],
    ["「https://example.org/a」", "https://example.org/a"],
    ["《https://example.org/a》，", "https://example.org/a"],
    ["https://example.org/中文！", "https://example.org/%E4%B8%AD%E6%96%87"],
    ["“https://example.org/a”", "https://example.org/a"],
    ["«https://example.org/a»", "https://example.org/a"],
    ['"https://example.org/a"', "https://example.org/a"],
    ["'https://example.org/a'", "https://example.org/a"],
    ["[https://example.org/a]", "https://example.org/a"],
    ["{https://example.org/a}", "https://example.org/a"],
    ["(see https://example.org/a_(b))", "https://example.org/a_(b)"],
    ["**https://example.org/a**", "https://example.org/a"],
    ["_https://example.org/a_", "https://example.org/a"],
    ["~~https://example.org/a~~", "https://example.org/a"],
    ["https://example.org/a_b_c*d*e", "https://example.org/a_b_c*d*e"],
    ["https://example.org/a?b&amp;", "https://example.org/a?b"],
    ['<a href="https://example.org/a">', "https://example.org/a"],
    ["`https://b.example` https://example.org/a…", "https://example.org/a"],
    ["_ada.b+c@mail.example.org_, or", "mailto:ada.b+c@mail.example.org"],
  ])("%s leads to %s", (text, href) => {
    expect(linksIn(parseMarkdown(text))).toEqual([href]);
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
    expect(linksIn(parseMarkdown(text))).toEqual([]);
    expect(textOf(parseMarkdown(text))).toContain("x");
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
    expect(textOf(parseMarkdown(text))).toBe(text);
  });
});

describe("text made to be hard to parse", () => {
  it("costs no more than its length", async () => {
    const works = await executionCounts("lib/contract/markdown", hostileTexts, ([, text]) => parseMarkdown(text));
    const each = hostileTexts.map(([name, text], place) => ({ name, perCharacter: (works[place] ?? 0) / text.length }));
    expect(each.filter(({ perCharacter }) => perCharacter > mostPerCharacter)).toEqual([]);
    // Otherwise nothing was counted.
    expect(Math.min(...works)).toBeGreaterThan(0);
  });

  it.each(hostileTexts)("is parsed in linear time: %s", (_, text) => {
    const before = process.cpuUsage();
    const marks = parseMarkdown(text);
    // This counts work, not time, so a busy machine changes nothing. A regression would take many times as much, or
    // overflow the stack.
    const { user } = process.cpuUsage(before);
    expect(user).toBeLessThan(2_000_000);
    expect(marks.length).toBeGreaterThan(0);
  });

  it("nested too deeply is plain text only in its own block", () => {
    const deep = `${"> ".repeat(20)}a *b*`;
    expect(parseMarkdown(`**a**\n\n${deep}\n\n**b**`)).toEqual([
      { kind: "paragraph", children: [{ kind: "strong", children: [plain("a")] }] },
      { kind: "paragraph", children: [plain(deep)] },
      { kind: "paragraph", children: [{ kind: "strong", children: [plain("b")] }] },
    ]);
    const stars = `${"*a ".repeat(200)}${"b* ".repeat(200)}`.trim();
    expect(parseMarkdown(`${stars}\n\n**b**`)).toEqual([
      { kind: "paragraph", children: [plain(stars)] },
      { kind: "paragraph", children: [{ kind: "strong", children: [plain("b")] }] },
    ]);
  });

  it("nested too deeply is plain text, complete", () => {
    const text = `${"> ".repeat(2_000)}end`;
    expect(textOf(parseMarkdown(text))).toBe(text);
    const stars = `${"*a ".repeat(40)}${"b* ".repeat(40)}`.trim();
    expect(textOf(parseMarkdown(stars)).replaceAll("*", "")).toBe(stars.replaceAll("*", ""));
  });
});
