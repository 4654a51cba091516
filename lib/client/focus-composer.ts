/** Back to where one writes. Not on a phone, where the keyboard would cover what one came to read. */
export function focusComposer(): void {
  if (matchMedia("(pointer: fine)").matches) writeNow();
}

/** One has asked for it: on a phone, too. */
export function writeNow(): void {
  document.getElementById("composer")?.focus();
}
