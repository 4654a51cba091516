/** Copies a text. @returns whether the browser allowed it */
export async function copyText(text: string): Promise<boolean> {
  // Available only on https.
  if (!navigator.clipboard) return copyByEvent(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** Runs the browser's copy command and puts the text into its event. */
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
