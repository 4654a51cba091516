/**
 * Records on the root element whether mouse or keys were used last (`data-by`), so that only one of hover and focus is
 * highlighted. @returns stops it
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
