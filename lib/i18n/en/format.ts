/** What the toolbar above the field makes of a text. */
export const format = {
  "format.bold": "Bold",
  "format.bulletList": "List",
  "format.code": "Code",
  "format.codeBlock": "Block of code",
  "format.italic": "Italic",
  "format.link": "Link",
  "format.numberedList": "Numbered list",
  "format.quote": "Quote",
  "format.strike": "Struck through",
} as const;
