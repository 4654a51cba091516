import { highlightCode } from "#lib/client/text/highlight-code";

describe("the highlighter", () => {
  test("names the tokens of a known language and keeps every character", () => {
    const code = 'const name = "Ada"; // who\n';
    const parts = highlightCode(code, "js") ?? [];
    expect(parts.map(({ text }) => text).join("")).toBe(code);
    expect(parts).toContainEqual({ text: "const", kind: "keyword" });
    expect(parts).toContainEqual({ text: '"Ada"', kind: "string" });
    expect(parts).toContainEqual({ text: "// who", kind: "comment" });
  });

  test.each([
    ["a language that nobody knows", "x", "parlish"],
    ["no language", "const x = 1", ""],
    ["too long a text", "x".repeat(10_001), "js"],
  ])("leaves %s as it is", (_, code, language) => {
    expect(highlightCode(code, language)).toBeNull();
  });
});
