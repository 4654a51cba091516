import { readMarkdown } from "#lib/contract/markdown/read-markdown";
import { referringTexts } from "#lib/contract/mention-candidates";

/** Whether a member of this name can be mentioned by it: one that would be read as code or as an address cannot. */
export function isMentionable(name: string): boolean {
  const mention = `@${name}`;
  return referringTexts(readMarkdown(mention)).join("") === mention;
}
