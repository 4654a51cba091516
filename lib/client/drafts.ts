import { createStore } from "#lib/client/store";
import type { PendingImage } from "#lib/client/pending-message";

/** What is being written in a channel. */
export type Draft = { text: string; image: PendingImage | null };

export const emptyDraft: Draft = { text: "", image: null };

/**
 * What is being written, by channel, for one member. The text survives a reload in the tab's own storage; a chosen image
 * lives as long as the page.
 */
export class Drafts {
  readonly #store = createStore<Record<string, Draft>>({});

  constructor(private readonly memberId: string) {}

  readonly subscribe = this.#store.subscribe;

  get(channel: string): Draft {
    const held = this.#store.get()[channel];
    if (held) return held;
    const text = this.#restore(channel);
    if (!text) return emptyDraft;
    const restored = { text, image: null };
    // Kept without telling anybody: this is read while rendering, and it is what they would read next.
    this.#store.get()[channel] = restored;
    return restored;
  }

  change(channel: string, change: Partial<Draft>): void {
    const next = { ...this.get(channel), ...change };
    this.#store.set((drafts) => ({ ...drafts, [channel]: next }));
    this.#keep(channel, next.text);
  }

  clear(channel: string): void {
    this.change(channel, emptyDraft);
  }

  #restore(channel: string): string | null {
    try {
      return sessionStorage.getItem(this.#key(channel));
    } catch {
      return null;
    }
  }

  #keep(channel: string, text: string): void {
    try {
      if (text) sessionStorage.setItem(this.#key(channel), text);
      else sessionStorage.removeItem(this.#key(channel));
    } catch {
      // Storage may be full or forbidden; the draft then lives as long as the page.
    }
  }

  #key(channel: string): string {
    return `parley.draft.${this.memberId}.${channel}`;
  }
}
