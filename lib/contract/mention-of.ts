import { parseMarkdown } from "#lib/contract/markdown/parse-markdown";
import { referringTexts } from "#lib/contract/mention-candidates";

/** All that may be a mark or a part of an address; a backslash before an @ or a # would say that it refers to nothing. */
const signs = /[!"$-/:-?[-`{-~]/g;

/** The text that mentions a member: with backslashes where Markdown would change it, null where even these don't help. */
export function mentionOf(name: string): string | null {
  const written = [`@${name}`, `@${name.replace(signs, "\\$&")}`];
  return written.find((each) => textOf(each) === `@${name}`) ?? null;
}

const textOf = (mention: string): string => referringTexts(parseMarkdown(mention)).join("");
