/** Runs a task while no other tab of this browser runs one of the same queue. */
export type CrossTabLock = <Result>(queueKey: string, task: () => Promise<Result>) => Promise<Result>;

/** The part of `navigator.locks` that is used. */
export type Locks = {
  request<Result>(
    name: string,
    options: { signal?: AbortSignal; steal?: boolean },
    task: () => Promise<Result>,
  ): Promise<Result>;
};

/**
 * A phone may suspend a tab in the middle of a delivery, while it holds the lock. After this time another tab steals the
 * lock. The suspended tab, once awake, finishes that delivery, which does no harm thanks to its clientId, and then waits.
 */
const lockTimeoutMs = 15_000;

/**
 * Locks among the tabs of one member. Over plain http there are no locks: then every tab sends, in the same order, and the
 * server recognizes duplicates by their clientId.
 * @param locks called only when needed, since there is no navigator while the server renders
 */
export function crossTabLock(memberId: string, locks: () => Locks | undefined): CrossTabLock {
  return (queueKey, task) => {
    const lockManager = locks();
    if (!lockManager) return task();
    const name = `parley.outbox.${memberId}.${queueKey}`;
    // An upload may take any time, so its lock is never stolen.
    return queueKey.startsWith("image ")
      ? lockManager.request(name, {}, task)
      : requestWithTimeout(lockManager, name, task);
  };
}

async function requestWithTimeout<Result>(locks: Locks, name: string, task: () => Promise<Result>): Promise<Result> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), lockTimeoutMs);
  let begun = false;
  const begin = () => {
    begun = true;
    clearTimeout(timer);
    return task();
  };
  try {
    return await locks.request(name, { signal: timeout.signal }, begin);
  } catch (error) {
    if (begun || !timeout.signal.aborted) throw error;
    return locks.request(name, { steal: true }, task);
  }
}
