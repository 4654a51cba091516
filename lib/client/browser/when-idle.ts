/** Milliseconds after which it is begun even if the browser always had something better to do. */
const idleTimeoutMs = 1_000;

/** What is begun, and how it is ended, if it goes on. */
type Work = () => (() => void) | void;

/** Begins what nobody waits for as soon as the browser has nothing better to do. @returns takes it back, or ends it */
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
  // Safari never says so.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(begin, idleTimeoutMs / 10);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(begin, { timeout: idleTimeoutMs });
  return () => cancelIdleCallback(request);
}
