/** Back to where one writes. Not on a phone, where the keyboard would cover what one came to read. */
export function focusComposer(): void {
  if (matchMedia("(pointer: fine)").matches) document.getElementById("composer")?.focus();
}
