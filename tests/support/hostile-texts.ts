import { limits } from "#lib/contract/limits";

const size = limits.textLength;
const repeated = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
/** Each piece differs from the one before, so that none closes another. */
const repeatedWithCount = (piece: (count: number) => string) => {
  let text = "";
  for (let count = 1; text.length < size; count += 1) text += piece(count);
  return text.slice(0, size);
};

const quotesAndLists = [
  ">",
  "> ",
  "- ",
  "* ",
  "1. ",
  "> - ",
  "> a\n",
  "- a\n",
  "-\n",
  "1)\t",
  ">\t- ",
  "+ *\n",
  "> > > > > > > > > > > > a\n",
];
const emphasis = [
  "*",
  "*a",
  "*a_",
  "**a *b ",
  "_",
  "a_",
  "***a ",
  "a**a**",
  "*a **a ",
  "_*",
  "~",
  "~a~~",
  "~*~_",
  "a*~b_",
  "**a*",
  "*_~",
];
const brackets = [
  "[",
  "![",
  "[a](",
  "[a](<",
  "]",
  "[]",
  "[](",
  '[a](b "',
  "[a](b '",
  "[a](b (",
  "[a](b\\",
  "[a](https://b)",
  "![[a](https://b)",
  "[*a](https://b)*",
  "[a][",
  "[a]: <",
  "[a]:\n",
];
const code = ["`", "`a``", "```\n", "~~~\n", "\\`", "` "];
const addresses = [
  "<",
  "<a ",
  "<a:",
  "<a@",
  "<!--",
  "<!",
  "<?",
  "<a b=",
  "a@",
  "a.",
  "a@a.",
  "www.",
  "http://",
  "http://a",
  "https://a(",
  "a:",
  "a+",
  "_a@b-",
  "www.a)",
];
const others = [
  "\\",
  "&#",
  "&amp;",
  "||\n",
  "|-",
  "| a ",
  "---\n",
  "===\n",
  "# ",
  " a",
  "\ta",
  "\n\na",
  "a\n",
  "\u0301",
  "\u{1F468}\u200D",
  "@",
  "@a ",
  "#a ",
  "@_",
];

/** Texts of the maximum length, each made to be expensive for a parser in its own way. */
export const hostileTexts: [string, string][] = [
  ...[...quotesAndLists, ...emphasis, ...brackets, ...code, ...addresses, ...others].map((piece): [string, string] => [
    JSON.stringify(piece),
    repeated(piece),
  ]),
  ["brackets that all close", "[".repeat(size / 2) + "]".repeat(size / 2)],
  ["links in links", "[".repeat(size / 10) + "](https://a)".repeat(size / 12)],
  ["emphasis that all closes", "*a ".repeat(size / 6) + "a* ".repeat(size / 6)],
  ["stairs", Array.from({ length: 60 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n")],
  ["spaces", `${" ".repeat(size - 1)}a`],
  ["backticks, one more each time", repeatedWithCount((count) => `${"`".repeat(count)}a`)],
  ["stars, one more each time", repeatedWithCount((count) => `a${"*".repeat(count)}`)],
  ["tildes and stars in turn", repeatedWithCount((count) => `${"~".repeat((count % 2) + 1)}a${"*".repeat(count % 5)}`)],
  ["fences, one longer each time", repeatedWithCount((count) => `${"`".repeat(count + 2)}\n`)],
  ["brackets within an address", `[a](${"(".repeat(size - 5)}`],
  ["backslashes within an address", `[a](${"\\(".repeat(size / 2 - 3)}`],
  ["one word", "a".repeat(size)],
];
