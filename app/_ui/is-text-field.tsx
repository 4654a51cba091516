/** Whether one writes or chooses there: what keys do on the page, they do not do in it. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
