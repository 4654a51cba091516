/** A part of a field's text, in UTF-16 code units. */
export type Span = { start: number; end: number };

/** A replacement in a field's text, and the selection afterwards. */
export type Replacement = Span & { text: string; select: Span };

/**
 * Changes a field's text as if it had been typed. `execCommand` is deprecated but the only way that keeps the browser's undo
 * history; a browser without it (none of today's) gets the text without the history.
 */
export function replaceText(field: HTMLTextAreaElement, { start, end, text, select }: Replacement): void {
  const before = field.value;
  const after = before.slice(0, start) + text + before.slice(end);
  field.focus();
  field.setSelectionRange(start, end);
  if (text.includes("\n")) insertLines(text);
  if (field.value === before) insert(text);
  if (field.value !== after) {
    field.value = before;
    field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  field.setSelectionRange(select.start, select.end);
}

function insert(text: string): void {
  if (text === "") document.execCommand("delete");
  else document.execCommand("insertText", false, text);
}

/**
 * Inserts several lines as HTML: Chromium inserts plain text line by line with a layout for each, half a minute for two
 * thousand lines. A line break at the beginning of `pre`, and one at its end, are ignored.
 */
function insertLines(text: string): void {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  document.execCommand("insertHTML", false, `<pre>\n${escaped}${text.endsWith("\n") ? "\n" : ""}</pre>`);
}
