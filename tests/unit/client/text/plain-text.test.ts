import { plainNodes } from "#lib/contract/markdown/node";
import { parseMarkdown } from "#lib/contract/markdown/parse-markdown";
import { isPlain } from "#lib/client/text/plain-text";

it.each([
  "Hello",
  "two\nlines",
  "a - b, 3.5 and 50%",
  "Is it 10:30? (yes!)",
  "naïve — 日本語 👋",
  "#general & a/b; c|d = e",
])("%j is plain text", (text) => {
  expect(isPlain(text)).toBe(true);
  expect(plainNodes(text)).toEqual(parseMarkdown(text));
});

it.each([
  "**b**",
  "- a",
  "+ a",
  "1. a",
  "2) a",
  "> q",
  "a\n\nb",
  "see www.example.org",
  "http://a.example",
  "a@b.example",
  " a",
  "a ",
  "`c`",
])("%j needs the parser", (text) => expect(isPlain(text)).toBe(false));

it("none of thousands of random texts is taken for plain while it has formatting", () => {
  const pieces = [
    "a",
    "B",
    " ",
    "  ",
    "\n",
    "\n\n",
    "-",
    "+",
    "1.",
    "12)",
    "#",
    "=",
    "---",
    "===",
    "|",
    "&amp;",
    "!",
    "(",
    ")",
    ":",
    "/",
    "www",
    "ftp:",
    "é",
    "​",
    " ",
    "$",
    "^",
    '"',
  ];
  let state = 7;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  let plain = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const text = Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)]).join("");
    if (!isPlain(text)) continue;
    plain += 1;
    expect([text, plainNodes(text)]).toEqual([text, parseMarkdown(text)]);
  }
  expect(plain).toBeGreaterThan(1_000);
});
