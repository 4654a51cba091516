import type { Detail } from "#lib/contract/image";
import { createStore } from "#lib/client/state/store";

/**
 * What was taken out of one's images before others could see them, by the clientId of their message: told once, to whom
 * has sent them, as long as the page lives.
 */
export class RemovedMetadata {
  readonly #store = createStore<Readonly<Record<string, readonly Detail[]>>>({});

  readonly subscribe = this.#store.subscribe;
  readonly all = this.#store.get;

  record(clientId: string, removed: readonly Detail[]): void {
    if (removed.length === 0) return;
    this.#store.set((told) => ({ ...told, [clientId]: [...new Set([...(told[clientId] ?? []), ...removed])] }));
  }
}
