import { useSyncExternalStore } from "react";

let printedAt: string | null = null;

/** Without React's own handling of events, which would come when the page is on paper already. */
function watch(changed: () => void): () => void {
  const listening = new AbortController();
  const begin = () => {
    // Several listen: it is one time for all.
    printedAt ??= new Date().toISOString();
    changed();
  };
  const end = () => {
    printedAt = null;
    changed();
  };
  window.addEventListener("beforeprint", begin, listening);
  window.addEventListener("afterprint", end, listening);
  return () => listening.abort();
}

/** Since when the page is being printed; null while it isn't. Then all that is loaded stands in it, in time for the paper. */
export function usePrinting(): string | null {
  return useSyncExternalStore(
    watch,
    () => printedAt,
    () => null,
  );
}
