/** A fenced block up to its fence or the end, and what stands between as many backticks on both sides. */
const code = /^ {0,3}(`{3,}|~{3,}).*\n[^]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![^]))|(?<!`)(`+)(?!`)[^]*?(?<!`)\2(?!`)/gm;
const address = /\b(?:https?:\/\/|www\.)\S+/gi;

/** A text without its code and its addresses, in which an @ calls nobody. */
export const proseOf = (text: string): string => text.replace(code, "\n").replace(address, "\n");

/** Whether a member of this name is mentioned by it: one that would be read as code or as an address is not. */
export function canBeCalled(name: string): boolean {
  const call = `@${name}`;
  return proseOf(call) === call;
}
