import { KeptTexts } from "#lib/client/kept-texts";
import { createStore } from "#lib/client/store";

/**
 * What is being written in place of messages and of what images are described by, by their ids. Kept by the browser with
 * every stroke, like drafts.
 */
export class Edits {
  readonly #store = createStore<Readonly<Record<string, string>>>({});
  readonly #kept: KeptTexts;
  #begun: string | null = null;

  constructor(memberId: string) {
    this.#kept = new KeptTexts("edit", memberId);
  }

  readonly subscribe = this.#store.subscribe;
  readonly all = this.#store.get;

  /** Takes up what was being written when the page went away. */
  start(): void {
    const kept = Object.fromEntries(this.#kept.all());
    this.#store.set((edits) => ({ ...kept, ...edits }));
  }

  begin(id: string, text: string): void {
    this.#begun = id;
    this.change(id, this.all()[id] ?? text);
  }

  /** Whether this one was begun just now and wants the focus: once. */
  takeBegun(id: string): boolean {
    const begun = this.#begun === id;
    if (begun) this.#begun = null;
    return begun;
  }

  change(id: string, text: string): void {
    this.#store.set((edits) => ({ ...edits, [id]: text }));
    this.#kept.set(id, text);
  }

  end(id: string): void {
    this.#store.set(({ [id]: _, ...others }) => others);
    this.#kept.set(id, null);
  }
}
