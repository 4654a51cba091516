import type { ErrorView } from "#lib/contract/errors/error-view";
import type { Message } from "#lib/contract/message";
import { viewOfRefusal } from "#lib/contract/errors/refusal";
import { requestedDelayMs, retryDelay, isRefusedForGood } from "#lib/client/connection/retry-delay";
import { createStore } from "#lib/client/state/store";

/** `waiting`: the server can't be reached yet; `failed`: it refused. */
export type DeletionState = { state: "undoable" | "sending" | "waiting" } | { state: "failed"; refusal: ErrorView };

type Ports<Item> = {
  /** @returns the changed message. @throws where it was refused or the outcome is unknown */
  delete(item: Item): Promise<Message>;
  deleted(message: Message): void;
};

type Scheduled<Item> = { item: Item; timer: ReturnType<typeof setTimeout> };

const undoWindowMs = 5_000;

/** Deletes messages or images after a delay in which it can be undone. Nothing is deleted if the page crashes before. */
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

  /** Deletes without a delay: the message was withdrawn while it was being sent. */
  deleteNow(item: Item): void {
    void this.#attempt(item, 0);
  }

  /** Cancels a deletion, or removes the note about a failed one. */
  undo(id: string): void {
    clearTimeout(this.#scheduled.get(id)?.timer);
    this.#scheduled.delete(id);
    this.#store.set(({ [id]: _, ...others }) => others);
  }

  /** Deletes at once: the page is about to close, or the connection is back. */
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
