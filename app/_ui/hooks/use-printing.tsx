import { useSyncExternalStore } from "react";

let printedAt: string | null = null;

/** Plain listeners, because React would update after the page has been printed. */
function watch(changed: () => void): () => void {
  const listening = new AbortController();
  const begin = () => {
    // All subscribers share one time.
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

/** The time at which printing began, or null. While printing, every loaded message is rendered. */
export function usePrinting(): string | null {
  return useSyncExternalStore(
    watch,
    () => printedAt,
    () => null,
  );
}
