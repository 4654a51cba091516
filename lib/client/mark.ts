/** What a message's text can become, and nothing else. Text is plain: whoever shows it escapes it. */
export type Mark =
  | { kind: "text"; text: string }
  | { kind: "break" }
  | { kind: "code"; text: string }
  | { kind: "codeBlock"; text: string; language: string }
  | { kind: "link"; href: string; children: Mark[] }
  | { kind: "strong" | "emphasis" | "struck" | "paragraph" | "quote"; children: Mark[] }
  | { kind: "list"; start: number | null; items: Mark[][] };
