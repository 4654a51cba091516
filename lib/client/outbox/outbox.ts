import type { Message } from "#lib/contract/message";
import { isRefusal, viewOfRefusal } from "#lib/contract/errors/refusal";
import { requestedDelayMs, retryDelay, isRefusedForGood } from "#lib/client/connection/retry-delay";
import { SendQueue, queueKeyOf } from "#lib/client/outbox/send-queue";
import { PendingList } from "#lib/client/outbox/pending-list";
import { toStored, type PendingMessage } from "#lib/client/outbox/pending-message";
import type { OutboxStore, StoredOutbox } from "#lib/client/outbox/outbox-store";
import type { CrossTabLock } from "#lib/client/outbox/cross-tab-lock";

export type OutboxPorts = {
  /** Brings one message to the server, under its clientId. Rejects when it was refused or nothing is known. */
  deliver(entry: PendingMessage, signal: AbortSignal): Promise<Message>;
  /** A message was acknowledged. Called before its entry leaves the outbox, so that no row blinks. */
  onAcknowledged(message: Message): void;
  /** Everything that waits, in the order of writing. */
  onChange(entries: readonly PendingMessage[]): void;
  retryDelayMs?(attempt: number): number;
  /** Where entries outlive the page; without it they live as long as the outbox. */
  store?: OutboxStore;
  /** Lets one tab at a time deliver. */
  lock?: CrossTabLock;
  /** The shelf has changed: other tabs have to look. With the message when one was acknowledged. */
  notifyTabs?(arrived: Message | null): void;
};

/** What the browser's own locks say when they fail is no reason to hurry. */
const lostLockDelayMs = 1_000;

/**
 * Holds what was written until the server has acknowledged it. Each channel's texts go out one after the other, so that
 * their order is kept; images have a lane of their own beside them, so that a long upload does not hold up the talk.
 * Only a refusal for good marks an entry as failed: being offline or slow never does. An entry is sent only after it is
 * on the shelf, and leaves the shelf only after its ack: a crash between the two sends it again, under the same clientId.
 */
export class Outbox {
  readonly #list: PendingList;
  readonly #queues = new Map<string, SendQueue>();
  #writes = 0;
  /** Which storage the shelf was in when it was read last. */
  #storageId: string | undefined;
  #stopped = false;

  constructor(private readonly ports: OutboxPorts) {
    this.#list = new PendingList(ports.onChange);
  }

  get entries(): readonly PendingMessage[] {
    return this.#list.entries;
  }

  /** How many would be lost if the page went away now. */
  get unsavedCount(): number {
    return this.#list.notPersisted.length;
  }

  /** Resolves when the entry is on the shelf, or will never be. */
  async add(entry: PendingMessage): Promise<void> {
    if (this.#list.find(entry.clientId)) return;
    this.#list.add(entry);
    await this.#persist(entry);
  }

  /** Looks at the shelf, and sends what waits there: at the start, and when another tab has changed it. */
  async reload(): Promise<void> {
    await this.#read();
    this.#runAll();
  }

  /** Takes an entry out, and breaks off its delivery where it is under way. */
  discard(clientId: string): PendingMessage | undefined {
    const entry = this.#list.find(clientId);
    if (!entry) return undefined;
    this.settle(clientId);
    this.#queues.get(queueKeyOf(entry))?.abort(clientId);
    return entry;
  }

  /** The message was seen in the channel itself: it has arrived, whatever became of its ack. */
  settle(clientId: string): void {
    if (this.#list.find(clientId)) void this.#remove(clientId, null);
  }

  /** @param progress how much of each image has been sent, 0 to 1 */
  progress(clientId: string, progress: readonly number[]): void {
    this.#list.update(clientId, (entry) => ({ ...entry, progress }));
  }

  /** The connection is back: try at once whatever waits. */
  retryNow(): void {
    for (const queue of this.#queues.values()) queue.retryNow();
    this.#runAll();
  }

  /** Begins no further delivery. */
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

  async #remove(clientId: string, arrived: Message | null): Promise<void> {
    this.#list.remove(clientId);
    if (!(await this.#write(this.ports.store?.remove(clientId)))) return;
    this.#list.confirmRemoved(clientId);
    this.ports.notifyTabs?.(arrived);
  }

  /** @returns whether it worked: where the browser keeps nothing, the outbox goes on without */
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

  /** What was read while something was written may be from before or after: then it is read again. */
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
    const turn = this.ports.lock ?? ((_, task) => task());
    while (this.#next(name)) {
      const wait = await turn(name, () => this.#attempt(name, queue)).catch(() => lostLockDelayMs);
      if (wait > 0) await queue.pause(wait);
    }
    this.#queues.delete(name);
  }

  /** @returns milliseconds to wait before going on */
  async #attempt(name: string, queue: SendQueue): Promise<number> {
    // While one waited for the turn, another tab may have sent what was next. And what is on its way to the shelf is
    // there when this answers.
    await this.#read();
    const entry = this.#next(name);
    if (!entry) return 0;
    const broken = queue.begin(entry);
    this.#list.update(entry.clientId, (present) => ({ ...present, state: "sending" }));
    try {
      const message = await this.ports.deliver(entry, broken);
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
