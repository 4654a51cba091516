/** Does a task when nobody else in this browser is doing one of the same lane. */
export type CrossTabLock = <Result>(queueKey: string, task: () => Promise<Result>) => Promise<Result>;

/** What the browser's `navigator.locks` can do. */
export type Locks = {
  request<Result>(
    name: string,
    options: { signal?: AbortSignal; steal?: boolean },
    task: () => Promise<Result>,
  ): Promise<Result>;
};

/**
 * A phone puts a tab to sleep in the middle of a delivery, and its lock with it. After this time the lock is taken away
 * from it; awake again, it finishes that one delivery, which comes to the same under its clientId, and waits its turn.
 */
const lockTimeoutMs = 15_000;

/**
 * Turns among the tabs of one member. Over plain http in a LAN there are no locks: then every tab sends, each in the same
 * order, and what comes twice is once under its clientId.
 * @param locks asked for when they are needed: there is no navigator where the page is prepared
 */
export function crossTabLock(memberId: string, locks: () => Locks | undefined): CrossTabLock {
  return (queueKey, task) => {
    const lockManager = locks();
    if (!lockManager) return task();
    const name = `parley.outbox.${memberId}.${queueKey}`;
    // An upload takes as long as it takes.
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
