import { KeptTexts } from "#lib/client/kept-texts";
import type { PendingImage } from "#lib/client/pending-message";
import { createStore } from "#lib/client/store";

/** What is being written in a channel. */
export type Draft = {
  text: string;
  images: readonly PendingImage[];
  /** What is wrong with the file that was chosen last. */
  problem: string | null;
};

export const emptyDraft: Draft = { text: "", images: [], problem: null };

/**
 * What is being written, by channel, for one member. The text is kept by the browser with every stroke, for the next
 * visit and for other tabs; chosen images live as long as the page.
 */
export class Drafts {
  readonly #store = createStore<Map<string, Draft>>(new Map());
  readonly #kept: KeptTexts;

  constructor(memberId: string) {
    this.#kept = new KeptTexts("draft", memberId);
  }

  readonly subscribe = this.#store.subscribe;

  /** Follows what is written, and sent, in other tabs. @returns ends it */
  start(): () => void {
    return this.#kept.watch((channel, text) => this.#set(channel, { text: text ?? "" }));
  }

  get(channel: string): Draft {
    const held = this.#store.get().get(channel);
    if (held) return held;
    const text = this.#kept.get(channel);
    const restored = text ? { ...emptyDraft, text } : emptyDraft;
    // Kept without telling anybody: this is read while rendering, and it is what they would read next.
    this.#store.get().set(channel, restored);
    return restored;
  }

  change(channel: string, change: Partial<Draft>): void {
    this.#set(channel, change);
    this.#kept.set(channel, this.get(channel).text || null);
  }

  clear(channel: string): void {
    this.change(channel, emptyDraft);
  }

  #set(channel: string, change: Partial<Draft>): void {
    const next = { ...this.get(channel), ...change };
    this.#store.set((drafts) => new Map(drafts).set(channel, next));
  }
}
