/**
 * What a message's text can become, and nothing else. Text is plain: whoever shows it escapes it. A `literal` text names
 * neither a member nor a channel: an @ behind a backslash, or an address that can't be followed.
 */
export type Mark =
  | { kind: "text"; text: string; literal?: true }
  | { kind: "break" }
  | { kind: "code"; text: string }
  | { kind: "codeBlock"; text: string; language: string }
  | { kind: "link"; href: string; children: Mark[] }
  | { kind: "strong" | "emphasis" | "struck" | "paragraph" | "quote"; children: Mark[] }
  | { kind: "list"; start: number | null; items: Mark[][] };

/** A text as it stands, with its line breaks. */
export function plainMarks(text: string): Mark[] {
  return [{ kind: "paragraph", children: plainLines(text) }];
}

/** The same, without a paragraph around it. */
export function plainLines(text: string): Mark[] {
  const lines = text.split("\n").flatMap<Mark>((line) => [{ kind: "break" }, { kind: "text", text: line }]);
  return lines.slice(1);
}
