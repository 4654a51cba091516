/** The formatting toolbar. */
export const format = {
  "format.bold": "Bold",
  "format.bulletList": "Bulleted list",
  "format.code": "Code",
  "format.codeBlock": "Code block",
  "format.italic": "Italic",
  "format.link": "Link",
  "format.numberedList": "Numbered list",
  "format.quote": "Quote",
  "format.strike": "Strikethrough",
} as const;
