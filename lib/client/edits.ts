import { KeptTexts } from "#lib/client/kept-texts";
import { createStore } from "#lib/client/store";

/** What is being written in place of messages, by their id. Kept by the browser with every stroke, like drafts. */
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

  begin(messageId: string, text: string): void {
    this.#begun = messageId;
    this.change(messageId, this.all()[messageId] ?? text);
  }

  /** Whether this one was begun just now and wants the focus: once. */
  takeBegun(messageId: string): boolean {
    const begun = this.#begun === messageId;
    if (begun) this.#begun = null;
    return begun;
  }

  change(messageId: string, text: string): void {
    this.#store.set((edits) => ({ ...edits, [messageId]: text }));
    this.#kept.set(messageId, text);
  }

  end(messageId: string): void {
    this.#store.set(({ [messageId]: _, ...others }) => others);
    this.#kept.set(messageId, null);
  }
}
