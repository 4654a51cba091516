import { useSyncExternalStore } from "react";

let printing = false;

/** Without React's own handling of events, which would come when the page is on paper already. */
function watch(changed: () => void): () => void {
  const listening = new AbortController();
  const turn = (next: boolean) => () => {
    printing = next;
    changed();
  };
  window.addEventListener("beforeprint", turn(true), listening);
  window.addEventListener("afterprint", turn(false), listening);
  return () => listening.abort();
}

/** Whether the page is being printed: then all that is loaded stands in it, in time for the paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    watch,
    () => printing,
    () => false,
  );
}
