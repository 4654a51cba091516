/** Programmers' editors name themselves; web pages show code in `pre`. */
const editors = new Set(["vscode-editor-data", "application/vnd.code.copymetadata"]);

type Clipboard = Pick<DataTransfer, "types" | "getData">;

/**
 * Code that was copied keeps its form: lines with their indentation, as they are, in a fence.
 * @returns the fenced text; null for what is no code, or too short to need it
 */
export function pastedCode(clipboard: Clipboard): string | null {
  const text = clipboard.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  if (!text.includes("\n") || text.includes("```")) return null;
  const isCode = clipboard.types.some((type) => editors.has(type)) || isPreformatted(clipboard.getData("text/html"));
  return isCode ? `\`\`\`\n${text}\n\`\`\`` : null;
}

/** Everything of it stands in one `pre`. */
function isPreformatted(html: string): boolean {
  return /^(?:<meta[^>]*>|<html>|<body>|<!--StartFragment-->|\s)*<pre[\s>]/i.test(html);
}
