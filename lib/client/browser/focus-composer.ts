/** Focuses the composer, but not on a phone, where the keyboard would cover the messages. */
export function focusComposer(): void {
  if (hasFinePointer()) forceFocusComposer();
}

/** Focuses the composer on a phone, too: the member asked for it. */
export function forceFocusComposer(): void {
  document.getElementById("composer")?.focus();
}

/** After opening a channel: focuses the composer, on a phone the channel's name. */
export function focusChannel(): void {
  const composer = hasFinePointer() ? document.getElementById("composer") : null;
  (composer ?? document.getElementById("channel-heading"))?.focus();
}

const hasFinePointer = () => matchMedia("(pointer: fine)").matches;
