import { replaceText } from "#lib/client/editor/replace-text";

/** Puts a mention where the caret is in what one writes, apart from the word before it: its member will be told. */
export function insertMention(mention: string): void {
  const field = document.getElementById("composer");
  if (!(field instanceof HTMLTextAreaElement)) return;
  const { value, selectionStart: start, selectionEnd: end } = field;
  const space = start === 0 || /\s/.test(value.charAt(start - 1)) ? "" : " ";
  const text = `${space}${mention} `;
  const caret = start + text.length;
  replaceText(field, { start, end, text, select: { start: caret, end: caret } });
}
