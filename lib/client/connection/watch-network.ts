type Handlers = {
  /** The page is looked at again, or the network is back. */
  resumed(): void;
  wentOffline(): void;
};

/** Watches for the moments in which a connection is likely to be gone or to be possible again. @returns ends it */
export function watchNetwork({ resumed, wentOffline }: Handlers): () => void {
  const listening = new AbortController();
  const onResumed = () => {
    if (document.visibilityState === "visible") resumed();
  };
  window.addEventListener("online", onResumed, listening);
  window.addEventListener("pageshow", onResumed, listening);
  window.addEventListener("offline", wentOffline, listening);
  document.addEventListener("visibilitychange", onResumed, listening);
  return () => listening.abort();
}
