import type { Detail } from "#lib/contract/image";
import { createStore } from "#lib/client/state/store";

/**
 * The metadata that was removed from the member's own images before others could see them, by the clientId of the message.
 * Shown only to the sender, until the page is closed.
 */
export class RemovedMetadata {
  readonly #store = createStore<Readonly<Record<string, readonly Detail[]>>>({});

  readonly subscribe = this.#store.subscribe;
  readonly all = this.#store.get;

  record(clientId: string, removed: readonly Detail[]): void {
    if (removed.length === 0) return;
    this.#store.set((recorded) => ({
      ...recorded,
      [clientId]: [...new Set([...(recorded[clientId] ?? []), ...removed])],
    }));
  }
}
