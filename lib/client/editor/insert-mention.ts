import { replaceText } from "#lib/client/editor/replace-text";

/** Inserts a mention at the caret of the composer, separated from the word before it. */
export function insertMention(mention: string): void {
  const field = document.getElementById("composer");
  if (!(field instanceof HTMLTextAreaElement)) return;
  const { value, selectionStart: start, selectionEnd: end } = field;
  const space = start === 0 || /\s/.test(value.charAt(start - 1)) ? "" : " ";
  const text = `${space}${mention} `;
  const caret = start + text.length;
  replaceText(field, { start, end, text, select: { start: caret, end: caret } });
}
