import type { ErrorView } from "#lib/contract/errors/catalogue";
import type { Message } from "#lib/contract/message";
import { viewOfRefusal } from "#lib/contract/errors/refusal";
import { requestedDelayMs, retryDelay, isRefusedForGood } from "#lib/client/connection/retry-delay";
import { createStore } from "#lib/client/state/store";

/** How a deletion goes: `waiting` when the server could not be told yet, `failed` when it said no. */
export type Removal = { state: "undoable" | "sending" | "waiting" } | { state: "failed"; refusal: ErrorView };

type Ports<Item> = {
  /** Rejects when it was refused or nothing is known. @returns the message, as it is then */
  remove(item: Item): Promise<Message>;
  removed(message: Message): void;
};

type Plan<Item> = { item: Item; timer: ReturnType<typeof setTimeout> };

/** How long one can take a deletion back, in milliseconds. */
const undoTime = 5_000;

/**
 * Deletes messages, or images of them, a little later than asked, so that it can be undone. Nothing is deleted if the
 * page dies before.
 */
export class PendingDeletions<Item extends { id: string }> {
  readonly #store = createStore<Readonly<Record<string, Removal>>>({});
  readonly #plans = new Map<string, Plan<Item>>();

  constructor(private readonly ports: Ports<Item>) {}

  readonly subscribe = this.#store.subscribe;
  readonly all = this.#store.get;

  begin(item: Item): void {
    this.#show(item.id, { state: "undoable" });
    this.#planIn(undoTime, item, 0);
  }

  /** At once: it was taken back before it was there. */
  remove(item: Item): void {
    void this.#attempt(item, 0);
  }

  /** Takes it back, or takes the note about a failure away. */
  undo(id: string): void {
    clearTimeout(this.#plans.get(id)?.timer);
    this.#plans.delete(id);
    this.#store.set(({ [id]: _, ...others }) => others);
  }

  /** Does not wait any longer: the page goes away, or the connection is back. */
  hurry(which: "all" | "waiting"): void {
    for (const { item, timer } of this.#plans.values()) {
      if (which === "waiting" && this.all()[item.id]?.state !== "waiting") continue;
      clearTimeout(timer);
      void this.#attempt(item, 0);
    }
  }

  async #attempt(item: Item, attempt: number): Promise<void> {
    this.#plans.delete(item.id);
    this.#show(item.id, { state: "sending" });
    try {
      this.ports.removed(await this.ports.remove(item));
      this.undo(item.id);
    } catch (error) {
      if (isRefusedForGood(error)) return this.#show(item.id, { state: "failed", refusal: viewOfRefusal(error) });
      this.#show(item.id, { state: "waiting" });
      this.#planIn(Math.max(retryDelay(attempt), requestedDelayMs(error)), item, attempt + 1);
    }
  }

  #planIn(milliseconds: number, item: Item, attempt: number): void {
    const timer = setTimeout(() => void this.#attempt(item, attempt), milliseconds);
    this.#plans.set(item.id, { item, timer });
  }

  #show(id: string, removal: Removal): void {
    this.#store.set((removals) => ({ ...removals, [id]: removal }));
  }
}
