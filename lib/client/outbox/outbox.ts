import type { Message } from "#lib/contract/message";
import { isRefusal, viewOfRefusal } from "#lib/contract/errors/refusal";
import { requestedDelayMs, retryDelay, isRefusedForGood } from "#lib/client/connection/retry-delay";
import { SendQueue, queueKeyOf } from "#lib/client/outbox/send-queue";
import { PendingList } from "#lib/client/outbox/pending-list";
import { toStored, type PendingMessage } from "#lib/client/outbox/pending-message";
import type { OutboxStore, StoredOutbox } from "#lib/client/outbox/outbox-store";
import type { CrossTabLock } from "#lib/client/outbox/cross-tab-lock";

export type OutboxPorts = {
  /** Sends a message under its clientId. Rejects when the server refuses it, or when the outcome is unknown. */
  deliver(entry: PendingMessage, signal: AbortSignal): Promise<Message>;
  /** Called before the entry of an acknowledged message leaves the outbox, so that its row does not flicker. */
  onAcknowledged(message: Message): void;
  /** @param entries all unsent messages in the order of writing */
  onChange(entries: readonly PendingMessage[]): void;
  retryDelayMs?(attempt: number): number;
  /** Keeps entries beyond the life of the page. Without it they live as long as the outbox. */
  store?: OutboxStore;
  /** Lets one tab at a time send. */
  lock?: CrossTabLock;
  /** Tells the other tabs to read the store again. @param acknowledged the message, if that is why the store changed */
  notifyTabs?(acknowledged: Message | null): void;
};

/** Pause after the browser's locks have failed. */
const lostLockDelayMs = 1_000;

/**
 * Holds messages until the server has acknowledged them. Each channel's texts are sent one after the other, which keeps
 * their order; images have a queue of their own, so that a long upload does not delay texts. Only a permanent refusal
 * marks an entry as failed: being offline or slow never does. An entry is sent only after it is stored, and removed from
 * the store only after its ack: a crash in between sends it again, under the same clientId.
 */
export class Outbox {
  readonly #list: PendingList;
  readonly #queues = new Map<string, SendQueue>();
  #writes = 0;
  /** Identifies the storage that was read last: the browser may delete it and make another. */
  #storageId: string | undefined;
  #stopped = false;

  constructor(private readonly ports: OutboxPorts) {
    this.#list = new PendingList(ports.onChange);
  }

  get entries(): readonly PendingMessage[] {
    return this.#list.entries;
  }

  /** The number of entries that would be lost if the page closed now. */
  get unsavedCount(): number {
    return this.#list.notPersisted.length;
  }

  /** Resolves when the entry is stored, or will never be. */
  async add(entry: PendingMessage): Promise<void> {
    if (this.#list.find(entry.clientId)) return;
    this.#list.add(entry);
    await this.#persist(entry);
  }

  /** Reads the store and sends its messages: at the start, and when another tab has changed it. */
  async reload(): Promise<void> {
    await this.#read();
    this.#runAll();
  }

  /** Removes an entry and aborts its delivery. */
  discard(clientId: string): PendingMessage | undefined {
    const entry = this.#list.find(clientId);
    if (!entry) return undefined;
    this.settle(clientId);
    this.#queues.get(queueKeyOf(entry))?.abort(clientId);
    return entry;
  }

  /** The message is in the channel: it has arrived, whatever became of its ack. */
  settle(clientId: string): void {
    if (this.#list.find(clientId)) void this.#remove(clientId, null);
  }

  /** @param progress the share of each image that has been sent, 0 to 1 */
  progress(clientId: string, progress: readonly number[]): void {
    this.#list.update(clientId, (entry) => ({ ...entry, progress }));
  }

  /** The connection is back: sends without waiting for the next attempt. */
  retryNow(): void {
    for (const queue of this.#queues.values()) queue.retryNow();
    this.#runAll();
  }

  /** Begins no more deliveries. */
  stop(): void {
    this.#stopped = true;
    for (const queue of this.#queues.values()) queue.retryNow();
  }

  async #persist(entry: PendingMessage): Promise<void> {
    const { store, notifyTabs } = this.ports;
    const isPersisted = (await this.#write(store?.add(toStored(entry)))) && store !== undefined;
    if (isPersisted) {
      this.#list.markPersisted(entry.clientId);
      notifyTabs?.(null);
    } else if (store) this.#list.update(entry.clientId, (present) => ({ ...present, notPersisted: true }));
    void this.#run(queueKeyOf(entry));
  }

  async #remove(clientId: string, acknowledged: Message | null): Promise<void> {
    this.#list.remove(clientId);
    if (!(await this.#write(this.ports.store?.remove(clientId)))) return;
    this.#list.confirmRemoved(clientId);
    this.ports.notifyTabs?.(acknowledged);
  }

  /** @returns whether it succeeded: without storage the outbox works on in memory */
  async #write(work: Promise<void> | undefined): Promise<boolean> {
    try {
      await work;
      return true;
    } catch {
      return false;
    } finally {
      this.#writes += 1;
    }
  }

  /** A read that overlaps with a write may return the state before or after it, and is repeated. */
  async #read(): Promise<void> {
    const { store } = this.ports;
    if (!store) return;
    let all: StoredOutbox;
    let before: number;
    do {
      before = this.#writes;
      try {
        all = await store.all();
      } catch {
        return;
      }
    } while (before !== this.#writes);
    const isCleared = this.#storageId !== undefined && this.#storageId !== all.storageId;
    this.#storageId = all.storageId;
    if (isCleared) this.#list.clearPersisted();
    this.#list.applyStored(all.messages);
    if (isCleared) for (const entry of this.#list.notPersisted) void this.#persist(entry);
  }

  #runAll(): void {
    for (const name of new Set(this.entries.map(queueKeyOf))) void this.#run(name);
  }

  async #run(name: string): Promise<void> {
    if (this.#queues.has(name)) return;
    const queue = new SendQueue();
    this.#queues.set(name, queue);
    const withLock = this.ports.lock ?? ((_, task) => task());
    while (this.#next(name)) {
      const wait = await withLock(name, () => this.#attempt(name, queue)).catch(() => lostLockDelayMs);
      if (wait > 0) await queue.pause(wait);
    }
    this.#queues.delete(name);
  }

  /** @returns milliseconds to wait before going on */
  async #attempt(name: string, queue: SendQueue): Promise<number> {
    // While this tab waited for the lock, another one may have sent the next message. An entry that is being stored is in
    // the store once this has been read.
    await this.#read();
    const entry = this.#next(name);
    if (!entry) return 0;
    const aborted = queue.begin(entry);
    this.#list.update(entry.clientId, (present) => ({ ...present, state: "sending" }));
    try {
      const message = await this.ports.deliver(entry, aborted);
      this.ports.onAcknowledged(message);
      await this.#remove(entry.clientId, message);
      queue.succeed();
      return 0;
    } catch (error) {
      return this.#list.find(entry.clientId) ? this.#afterFailure(entry, queue, error) : 0;
    }
  }

  async #afterFailure({ clientId }: PendingMessage, queue: SendQueue, error: unknown): Promise<number> {
    if (isRefusedForGood(error)) {
      const refusal = viewOfRefusal(error);
      this.#list.update(clientId, (present) => ({ ...present, state: "failed", refusal }));
      if (await this.#write(this.ports.store?.refuse(clientId, refusal))) this.ports.notifyTabs?.(null);
      return 0;
    }
    const reason = isRefusal(error) ? viewOfRefusal(error) : undefined;
    this.#list.update(clientId, (present) => ({ ...present, state: "waiting", delay: reason }));
    const delay = (this.ports.retryDelayMs ?? retryDelay)(queue.fail());
    return Math.max(delay, requestedDelayMs(error), 1);
  }

  #next(queue: string): PendingMessage | undefined {
    return this.#stopped
      ? undefined
      : this.entries.find((entry) => entry.state !== "failed" && queueKeyOf(entry) === queue);
  }
}
