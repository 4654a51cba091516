/** The work starts after this long even if the browser is never idle. */
const idleTimeoutMs = 1_000;

/** Returns how to end the work, if it goes on. */
type Work = () => (() => void) | void;

/** Starts work that nobody waits for when the browser is idle. @returns cancels the work or ends it */
export function whenIdle(work: Work): () => void {
  let end: (() => void) | void;
  const begin = () => void (end = work());
  const forget = requestIdle(begin);
  return () => {
    forget();
    end?.();
  };
}

function requestIdle(begin: () => void): () => void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(begin, idleTimeoutMs / 10);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(begin, { timeout: idleTimeoutMs });
  return () => cancelIdleCallback(request);
}
