/** A part of a field's text, in UTF-16 units. */
export type Span = { start: number; end: number };

/** What a field's text is to become: what goes where, and what is selected afterwards. */
export type Replacement = Span & { text: string; select: Span };

/**
 * Changes a field's text as if it had been typed. `execCommand` is old, but the only way that leaves the browser's own
 * undo in order; what can't do it (none of today's) gets the same text without.
 */
export function replaceText(field: HTMLTextAreaElement, { start, end, text, select }: Replacement): void {
  field.focus();
  field.setSelectionRange(start, end);
  if (!typed(text)) {
    field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  field.setSelectionRange(select.start, select.end);
}

function typed(text: string): boolean {
  return text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
}
