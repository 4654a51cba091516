/** Into the clipboard. @returns whether the browser allowed it; where nobody asks, one sees it when one pastes */
export async function copyText(text: string): Promise<boolean> {
  // Browsers give this one only to pages that came over https.
  if (!navigator.clipboard) return copyByEvent(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** Says to the browser what the copy is that it is told to make. */
function copyByEvent(text: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", give, { capture: true, once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", give, { capture: true });
  return done;
}
