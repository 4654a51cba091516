/** Into the clipboard; where the browser refuses, one sees that nothing was copied when one pastes it. */
export function copyText(text: string): void {
  // Browsers give this one only to pages that came over https.
  if (navigator.clipboard) void navigator.clipboard.writeText(text).catch(() => undefined);
  else copyByEvent(text);
}

/** Says to the browser what the copy is that it is told to make. */
function copyByEvent(text: string): void {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", give, { capture: true, once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", give, { capture: true });
}
