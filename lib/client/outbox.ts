import type { Message } from "#lib/contract/message";
import { isRefusal } from "#lib/contract/refusal";
import { askedToWait, backOff, isTemporary } from "#lib/client/back-off";
import type { PendingMessage } from "#lib/client/pending-message";

export type OutboxPorts = {
  /** Brings one message to the server, under its clientId. Rejects when it was refused or nothing is known. */
  deliver(entry: PendingMessage, signal: AbortSignal): Promise<Message>;
  /** A message was acknowledged. Called before its entry leaves the outbox, so that no row blinks. */
  acknowledged(message: Message): void;
  /** Everything that waits, in the order of writing. */
  changed(entries: readonly PendingMessage[]): void;
  backOff?(attempt: number): number;
};

type Lane = { attempt: number; abort: AbortController; wake: () => void };

/**
 * Holds what was written until the server has acknowledged it. Each channel's texts go out one after the other, so that
 * their order is kept; images have a lane of their own beside them, so that a long upload does not hold up the talk.
 * Only a refusal for good marks an entry as failed: being offline or slow never does.
 */
export class Outbox {
  #entries: readonly PendingMessage[] = [];
  #lanes = new Map<string, Lane>();

  constructor(private readonly ports: OutboxPorts) {}

  get entries(): readonly PendingMessage[] {
    return this.#entries;
  }

  add(entry: PendingMessage): void {
    this.#write([...this.#entries, entry]);
    void this.#run(laneOf(entry));
  }

  /** Takes an entry out, and breaks off its delivery where it is under way. */
  discard(clientId: string): PendingMessage | undefined {
    const entry = this.#find(clientId);
    if (!entry) return undefined;
    this.settle(clientId);
    this.#lanes.get(laneOf(entry))?.abort.abort(clientId);
    return entry;
  }

  /** The message was seen in the channel itself: it has arrived, whatever became of its ack. */
  settle(clientId: string): void {
    if (this.#find(clientId)) this.#write(this.#entries.filter((entry) => entry.clientId !== clientId));
  }

  progress(clientId: string, progress: number): void {
    this.#update(clientId, (entry) => (entry.image ? { ...entry, image: { ...entry.image, progress } } : entry));
  }

  /** The connection is back: try at once whatever waits. */
  wake(): void {
    for (const lane of this.#lanes.values()) {
      lane.attempt = 0;
      lane.wake();
    }
    for (const entry of this.#entries) void this.#run(laneOf(entry));
  }

  async #run(name: string): Promise<void> {
    if (this.#lanes.has(name)) return;
    const lane: Lane = { attempt: 0, abort: new AbortController(), wake: () => {} };
    this.#lanes.set(name, lane);
    for (let entry = this.#next(name); entry; entry = this.#next(name)) {
      const wait = await this.#attempt(entry, lane);
      if (wait > 0) await pause(wait, lane);
    }
    this.#lanes.delete(name);
  }

  /** @returns milliseconds to wait before going on */
  async #attempt(entry: PendingMessage, lane: Lane): Promise<number> {
    lane.abort = new AbortController();
    this.#update(entry.clientId, (present) => ({ ...present, state: "sending" }));
    try {
      this.ports.acknowledged(await this.ports.deliver(entry, lane.abort.signal));
      this.settle(entry.clientId);
      lane.attempt = 0;
      return 0;
    } catch (error) {
      if (!this.#find(entry.clientId)) return 0;
      return this.#afterFailure(entry, lane, error);
    }
  }

  #afterFailure(entry: PendingMessage, lane: Lane, error: unknown): number {
    if (!isTemporary(error)) {
      const reason = isRefusal(error) ? error.message : undefined;
      this.#update(entry.clientId, (present) => ({ ...present, state: "failed", reason }));
      return 0;
    }
    this.#update(entry.clientId, (present) => ({ ...present, state: "waiting" }));
    const delay = (this.ports.backOff ?? backOff)(lane.attempt);
    lane.attempt += 1;
    return Math.max(delay, askedToWait(error), 1);
  }

  #next(lane: string): PendingMessage | undefined {
    return this.#entries.find((entry) => entry.state !== "failed" && laneOf(entry) === lane);
  }

  #find(clientId: string): PendingMessage | undefined {
    return this.#entries.find((entry) => entry.clientId === clientId);
  }

  #update(clientId: string, change: (entry: PendingMessage) => PendingMessage): void {
    if (this.#find(clientId))
      this.#write(this.#entries.map((entry) => (entry.clientId === clientId ? change(entry) : entry)));
  }

  #write(entries: readonly PendingMessage[]): void {
    this.#entries = entries;
    this.ports.changed(entries);
  }
}

function laneOf(entry: PendingMessage): string {
  return `${entry.image ? "image" : "text"} ${entry.channel}`;
}

function pause(milliseconds: number, lane: Lane): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    lane.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
