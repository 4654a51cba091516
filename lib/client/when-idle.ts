/** Milliseconds after which it is done even if the browser always had something better to do. */
const atLast = 1_000;

/** Does something that nobody waits for, as soon as the browser has nothing better to do. @returns takes it back */
export function whenIdle(work: () => void): () => void {
  // Safari never says so.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, atLast / 10);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work, { timeout: atLast });
  return () => cancelIdleCallback(request);
}
