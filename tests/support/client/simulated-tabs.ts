import type { Message } from "#lib/contract/message";
import { Outbox } from "#lib/client/outbox/outbox";
import type { StoredMessage } from "#lib/client/outbox/pending-message";
import type { OutboxStore } from "#lib/client/outbox/outbox-store";
import type { CrossTabLock } from "#lib/client/outbox/cross-tab-lock";
import { message } from "#tests/support/client/fixtures";

/** Simulates the storage and locks of one member's browser, and a server. @param outcome of sending; accepted by default */
export function simulateTabs(outcome: (clientId: string) => Error | "silence" | undefined = () => undefined) {
  const stored: StoredMessage[] = [];
  let storageId = "first";
  const sent: string[] = [];
  const attempts: string[] = [];
  const tabs = new Set<Outbox>();
  const locks = new Map<string, Promise<unknown>>();
  let concurrent = 0;
  let maxConcurrent = 0;

  /** Runs tasks one after the other with a delay, so that a read meanwhile gets the previous state. */
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = <Result>(work: () => Result): Promise<Result> => {
    const done = queue.then(() => new Promise((resolve) => setTimeout(resolve, 1))).then(work);
    queue = done;
    return done;
  };
  const store: OutboxStore = {
    all: () => enqueue(() => ({ storageId, messages: stored.slice() })),
    add: (storedIds) =>
      enqueue(() => {
        if (!stored.some(({ clientId }) => clientId === storedIds.clientId)) stored.push(storedIds);
      }),
    refuse: (clientId, refusal) =>
      enqueue(() => void Object.assign(stored.find((storedIds) => storedIds.clientId === clientId) ?? {}, { refusal })),
    remove: (clientId) =>
      enqueue(() => {
        const index = stored.findIndex((storedIds) => storedIds.clientId === clientId);
        if (index >= 0) stored.splice(index, 1);
      }),
  };

  const lock: CrossTabLock = (name, task) => {
    const done = (locks.get(name) ?? Promise.resolve()).then(task);
    locks.set(
      name,
      done.catch(() => undefined),
    );
    return done;
  };

  async function deliver(tab: string, clientId: string): Promise<Message> {
    attempts.push(`${tab} ${clientId}`);
    concurrent += 1;
    maxConcurrent = Math.max(maxConcurrent, concurrent);
    try {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const failure = outcome(clientId);
      if (failure === "silence") return await new Promise<never>(() => {});
      if (failure) throw failure;
      if (!sent.includes(clientId)) sent.push(clientId);
      return message(sent.indexOf(clientId) + 1, { clientId });
    } finally {
      concurrent -= 1;
    }
  }

  /**
   * Opens a tab. `withoutLocks` is as over plain http; `canStore` says which messages fit; without `notified` it misses
   * the other tabs' changes.
   */
  function openTab(name: string, { withoutLocks = false, canStore = storesAll, notified = true } = {}) {
    const acknowledged: string[] = [];
    const outbox: Outbox = new Outbox({
      store: { ...store, add: (storedIds) => (canStore(storedIds.clientId) ? store.add(storedIds) : rejectStorage()) },
      lock: withoutLocks ? undefined : lock,
      deliver: (entry) => deliver(name, entry.clientId),
      onAcknowledged: ({ clientId }) => void acknowledged.push(clientId),
      onChange: () => undefined,
      retryDelayMs: () => 1_000,
      notifyTabs: () => tabs.forEach((tab) => tab !== outbox && void tab.reload()),
    });
    if (notified) tabs.add(outbox);
    void outbox.reload();
    /** Stops the tab as a crash does, which frees its locks. */
    const crash = () => {
      outbox.stop();
      tabs.delete(outbox);
      locks.clear();
    };
    return { outbox, acknowledged, crash, shownIds: () => outbox.entries.map(({ clientId }) => clientId) };
  }

  /** Clears the storage, as the browser may. */
  const clear = () => {
    stored.length = 0;
    storageId = "second";
  };

  return {
    openTab,
    stored,
    sent,
    attempts,
    clear,
    storedIds: () => stored.map(({ clientId }) => clientId),
    maxConcurrent: () => maxConcurrent,
  };
}

const storesAll = (_clientId: string) => true;
const rejectStorage = () => Promise.reject(new Error("The storage is full."));
