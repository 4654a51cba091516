/** Starts work in a task of its own, so that input is handled first. @returns cancels the work or ends it */
export function inNextTask(begin: () => (() => void) | void): () => void {
  let end: (() => void) | void = () => clearTimeout(timer);
  const timer = setTimeout(() => (end = begin()));
  return () => end?.();
}
