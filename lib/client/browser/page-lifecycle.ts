type Listeners = {
  /** The browser's back and forward. */
  moved(): void;
  /** The page is hidden, perhaps for good: phones send no later event before they end a page. */
  hidden(): void;
};

/** @returns stops listening */
export function watchPage({ moved, hidden }: Listeners): () => void {
  const listening = new AbortController();
  window.addEventListener("popstate", moved, listening);
  window.addEventListener("pagehide", hidden, listening);
  document.addEventListener("visibilitychange", () => document.hidden && hidden(), listening);
  return () => listening.abort();
}
