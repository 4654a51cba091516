import { pastedCode } from "#lib/client/editor/pasted-code";

const clipboard = (data: Record<string, string>) => ({
  types: Object.keys(data),
  getData: (type: string) => data[type] ?? "",
});
const code = "if (true) {\r\n  go();\r\n}\r\n";

test("code from an editor keeps its form in a fence", () => {
  expect(pastedCode(clipboard({ "text/plain": code, "vscode-editor-data": "{}" }))).toBe(
    "```\nif (true) {\n  go();\n}\n```",
  );
});

test("code from a web page keeps its form in a fence", () => {
  const html = "<meta charset='utf-8'><pre class=\"x\">if</pre>";
  expect(pastedCode(clipboard({ "text/plain": code, "text/html": html }))).toContain("```");
});

test.each([
  ["prose", { "text/plain": "two\nlines" }],
  ["prose of a page", { "text/plain": "two\nlines", "text/html": "<p>two</p><pre>lines</pre>" }],
  ["a single line", { "text/plain": "go();", "vscode-editor-data": "{}" }],
  ["what has fences already", { "text/plain": "```\ngo();\n```", "vscode-editor-data": "{}" }],
])("%s is pasted as it is", (_, data) => {
  expect(pastedCode(clipboard(data))).toBeNull();
});
