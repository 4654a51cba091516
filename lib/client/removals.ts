import type { Message } from "#lib/contract/message";
import { isRefusal } from "#lib/contract/refusal";
import { askedToWait, backOff, isTemporary } from "#lib/client/back-off";
import { createStore } from "#lib/client/store";

/** How the deletion of a message goes: `waiting` when the server could not be told yet, `failed` when it said no. */
export type Removal = { state: "undoable" | "sending" | "waiting" } | { state: "failed"; reason: string };

type Ports = {
  /** Rejects when it was refused or nothing is known. */
  remove(message: Message): Promise<Message>;
  removed(message: Message): void;
};

type Plan = { message: Message; timer: ReturnType<typeof setTimeout> };

/** How long one can take a deletion back, in milliseconds. */
const undoTime = 5_000;

/** Deletes messages a little later than asked, so that it can be undone. Nothing is deleted if the page dies before. */
export class Removals {
  readonly #store = createStore<Readonly<Record<string, Removal>>>({});
  readonly #plans = new Map<string, Plan>();

  constructor(private readonly ports: Ports) {}

  readonly subscribe = this.#store.subscribe;
  readonly all = this.#store.get;

  begin(message: Message): void {
    this.#show(message.id, { state: "undoable" });
    this.#planIn(undoTime, message, 0);
  }

  /** At once: it was taken back before it was there. */
  remove(message: Message): void {
    void this.#attempt(message, 0);
  }

  /** Takes it back, or takes the note about a failure away. */
  undo(messageId: string): void {
    clearTimeout(this.#plans.get(messageId)?.timer);
    this.#plans.delete(messageId);
    this.#store.set(({ [messageId]: _, ...others }) => others);
  }

  /** Does not wait any longer: the page goes away, or the connection is back. */
  hurry(which: "all" | "waiting"): void {
    for (const { message, timer } of this.#plans.values()) {
      if (which === "waiting" && this.all()[message.id]?.state !== "waiting") continue;
      clearTimeout(timer);
      void this.#attempt(message, 0);
    }
  }

  async #attempt(message: Message, attempt: number): Promise<void> {
    this.#plans.delete(message.id);
    this.#show(message.id, { state: "sending" });
    try {
      this.ports.removed(await this.ports.remove(message));
      this.undo(message.id);
    } catch (error) {
      if (isRefusal(error) && !isTemporary(error))
        return this.#show(message.id, { state: "failed", reason: error.message });
      this.#show(message.id, { state: "waiting" });
      this.#planIn(Math.max(backOff(attempt), askedToWait(error)), message, attempt + 1);
    }
  }

  #planIn(milliseconds: number, message: Message, attempt: number): void {
    const timer = setTimeout(() => void this.#attempt(message, attempt), milliseconds);
    this.#plans.set(message.id, { message, timer });
  }

  #show(messageId: string, removal: Removal): void {
    this.#store.set((removals) => ({ ...removals, [messageId]: removal }));
  }
}
