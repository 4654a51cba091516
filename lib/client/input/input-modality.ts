/**
 * Notes at the root of the page whether one moves by a mouse or by keys (`data-by`): what shows where one is shows in one
 * place then, rather than where the mouse lies and where the focus is. @returns ends it
 */
export function trackInputModality(): () => void {
  const { dataset } = document.documentElement;
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  const note = (by: "mouse" | "keys") => {
    if (dataset.by !== by) dataset.by = by;
  };
  addEventListener("pointermove", ({ pointerType }) => pointerType === "mouse" && note("mouse"), options);
  addEventListener("keydown", () => note("keys"), options);
  return () => {
    listening.abort();
    delete dataset.by;
  };
}
