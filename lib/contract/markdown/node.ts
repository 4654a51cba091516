/**
 * The tree that a message's text is parsed into. Text is plain and has to be escaped for HTML. A `literal` text mentions
 * neither a member nor a channel: an @ after a backslash, or an address that can't be followed.
 */
export type MarkdownNode =
  | { kind: "text"; text: string; literal?: true }
  | { kind: "break" }
  | { kind: "code"; text: string }
  | { kind: "codeBlock"; text: string; language: string }
  | { kind: "link"; href: string; children: MarkdownNode[] }
  | { kind: "strong" | "emphasis" | "struck" | "paragraph" | "quote"; children: MarkdownNode[] }
  | { kind: "list"; start: number | null; items: MarkdownNode[][] };

/** A text as it stands, with its line breaks. */
export function plainNodes(text: string): MarkdownNode[] {
  return [{ kind: "paragraph", children: plainLines(text) }];
}

/** The same, without a paragraph around it. */
export function plainLines(text: string): MarkdownNode[] {
  const lines = text.split("\n").flatMap<MarkdownNode>((line) => [{ kind: "break" }, { kind: "text", text: line }]);
  return lines.slice(1);
}
