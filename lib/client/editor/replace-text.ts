/** A part of a field's text, in UTF-16 units. */
export type Span = { start: number; end: number };

/** What a field's text is to become: what goes where, and what is selected afterwards. */
export type Replacement = Span & { text: string; select: Span };

/**
 * Changes a field's text as if it had been typed. `execCommand` is old, but the only way that leaves the browser's own
 * undo in order; what can't do it (none of today's) gets the same text without.
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
 * Chromium types each line of a text by itself, and lays out all others anew for it: half a minute for two thousand. What
 * comes as HTML it takes in one piece. A line break at the beginning of `pre`, and one at its end, do not count.
 */
function insertLines(text: string): void {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  document.execCommand("insertHTML", false, `<pre>\n${escaped}${text.endsWith("\n") ? "\n" : ""}</pre>`);
}
