/** Whether keys typed into this element belong to it, so that page shortcuts must ignore them. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
