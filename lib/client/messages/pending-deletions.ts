import type { ErrorView } from "#lib/contract/errors/error-view";
import type { Message } from "#lib/contract/message";
import { viewOfRefusal } from "#lib/contract/errors/refusal";
import { requestedDelayMs, retryDelay, isRefusedForGood } from "#lib/client/connection/retry-delay";
import { createStore } from "#lib/client/state/store";

/** How a deletion goes: `waiting` when the server could not be told yet, `failed` when it said no. */
export type DeletionState = { state: "undoable" | "sending" | "waiting" } | { state: "failed"; refusal: ErrorView };

type Ports<Item> = {
  /** Rejects when it was refused or nothing is known. @returns the message, as it is then */
  delete(item: Item): Promise<Message>;
  deleted(message: Message): void;
};

type Scheduled<Item> = { item: Item; timer: ReturnType<typeof setTimeout> };

/** How long one can take a deletion back, in milliseconds. */
const undoWindowMs = 5_000;

/**
 * Deletes messages, or images of them, a little later than asked, so that it can be undone. Nothing is deleted if the
 * page dies before.
 */
export class PendingDeletions<Item extends { id: string }> {
  readonly #store = createStore<Readonly<Record<string, DeletionState>>>({});
  readonly #scheduled = new Map<string, Scheduled<Item>>();

  constructor(private readonly ports: Ports<Item>) {}

  readonly subscribe = this.#store.subscribe;
  readonly all = this.#store.get;

  schedule(item: Item): void {
    this.#setState(item.id, { state: "undoable" });
    this.#scheduleIn(undoWindowMs, item, 0);
  }

  /** At once: it was taken back before it was there. */
  deleteNow(item: Item): void {
    void this.#attempt(item, 0);
  }

  /** Takes it back, or takes the note about a failure away. */
  undo(id: string): void {
    clearTimeout(this.#scheduled.get(id)?.timer);
    this.#scheduled.delete(id);
    this.#store.set(({ [id]: _, ...others }) => others);
  }

  /** Does not wait any longer: the page goes away, or the connection is back. */
  flushDeletions(which: "all" | "waiting"): void {
    for (const { item, timer } of this.#scheduled.values()) {
      if (which === "waiting" && this.all()[item.id]?.state !== "waiting") continue;
      clearTimeout(timer);
      void this.#attempt(item, 0);
    }
  }

  async #attempt(item: Item, attempt: number): Promise<void> {
    this.#scheduled.delete(item.id);
    this.#setState(item.id, { state: "sending" });
    try {
      this.ports.deleted(await this.ports.delete(item));
      this.undo(item.id);
    } catch (error) {
      if (isRefusedForGood(error)) return this.#setState(item.id, { state: "failed", refusal: viewOfRefusal(error) });
      this.#setState(item.id, { state: "waiting" });
      this.#scheduleIn(Math.max(retryDelay(attempt), requestedDelayMs(error)), item, attempt + 1);
    }
  }

  #scheduleIn(milliseconds: number, item: Item, attempt: number): void {
    const timer = setTimeout(() => void this.#attempt(item, attempt), milliseconds);
    this.#scheduled.set(item.id, { item, timer });
  }

  #setState(id: string, removal: DeletionState): void {
    this.#store.set((removals) => ({ ...removals, [id]: removal }));
  }
}
