/** Back to where one writes. Not on a phone, where the keyboard would cover what one came to read. */
export function focusComposer(): void {
  if (writesAtOnce()) forceFocusComposer();
}

/** One has asked for it: on a phone, too. */
export function forceFocusComposer(): void {
  document.getElementById("composer")?.focus();
}

/** One has come to a channel: to where one writes there, on a phone to its name. */
export function focusChannel(): void {
  const composer = writesAtOnce() ? document.getElementById("composer") : null;
  (composer ?? document.getElementById("channel-heading"))?.focus();
}

const writesAtOnce = () => matchMedia("(pointer: fine)").matches;
