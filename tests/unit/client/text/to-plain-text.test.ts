import { parseMarkdown } from "#lib/contract/markdown/parse-markdown";
import { toPlainText } from "#lib/client/text/to-plain-text";

it.each([
  ["who has the *key*?", "who has the key?"],
  ["one\ntwo\n\nthree", "one two three"],
  ["- first\n- **second**", "first second"],
  ["> quoted\n\n`code` and [a link](https://example.org)", "quoted code and a link"],
  ["```js\nlet a;\n```", "let a;"],
  ["", ""],
])("the text %j is %j in one line", (text, words) => {
  expect(toPlainText(parseMarkdown(text))).toBe(words);
});
