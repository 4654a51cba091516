import { formatText, type Format } from "#lib/client/editor/format-text";
import { replaceText } from "#lib/client/editor/replace-text";

/** Formats the selection of a field. */
export function applyFormat(field: HTMLTextAreaElement, as: Format): void {
  replaceText(field, formatText(field.value, { start: field.selectionStart, end: field.selectionEnd }, as));
}
