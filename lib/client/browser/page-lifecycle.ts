type Listeners = {
  /** Back and forward. */
  moved(): void;
  /** The page is out of sight, perhaps for ever: a phone says no more than this before it ends one. */
  hidden(): void;
};

/** @returns ends it */
export function watchPage({ moved, hidden }: Listeners): () => void {
  const listening = new AbortController();
  window.addEventListener("popstate", moved, listening);
  window.addEventListener("pagehide", hidden, listening);
  document.addEventListener("visibilitychange", () => document.hidden && hidden(), listening);
  return () => listening.abort();
}
