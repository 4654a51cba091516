/** Begins something in a task of its own: what the reader does meanwhile comes first. @returns takes it back, or ends it */
export function inNextTask(begin: () => (() => void) | void): () => void {
  let end: (() => void) | void = () => clearTimeout(timer);
  const timer = setTimeout(() => (end = begin()));
  return () => end?.();
}
