import { MemberStorage } from "#lib/client/storage/member-storage";
import { createStore } from "#lib/client/state/store";

/**
 * The edits in progress of messages and of images' alt texts, by their ids. They are stored with every change, like drafts.
 */
export class Edits {
  readonly #store = createStore<Readonly<Record<string, string>>>({});
  readonly #texts: MemberStorage;
  /** The original texts, as they were when the edits began. */
  readonly #originals = new Map<string, string>();
  readonly #storedOriginals: MemberStorage;
  /** The ids of edits that could not be stored. */
  readonly #notPersisted = new Set<string>();
  #justBegun: string | null = null;

  constructor(memberId: string) {
    this.#texts = new MemberStorage("edit", memberId);
    this.#storedOriginals = new MemberStorage("original", memberId);
  }

  readonly subscribe = this.#store.subscribe;
  readonly all = this.#store.get;

  /** Restores the edits of the last visit. */
  start(): void {
    const kept = Object.fromEntries(this.#texts.entries());
    for (const [id, text] of this.#storedOriginals.entries())
      if (!this.#originals.has(id)) this.#originals.set(id, text);
    if (Object.keys(kept).length > 0) this.#store.set((edits) => ({ ...kept, ...edits }));
  }

  begin(id: string, text: string): void {
    this.#justBegun = id;
    if (this.all()[id] === undefined) this.#setOriginal(id, text);
    this.change(id, this.all()[id] ?? text);
  }

  /** Whether this edit has just begun, so that its field takes the focus. True only once. */
  takeJustBegun(id: string): boolean {
    const begun = this.#justBegun === id;
    if (begun) this.#justBegun = null;
    return begun;
  }

  /** The text as it was when the edit began; it may have been changed elsewhere since. */
  originalOf(id: string): string | undefined {
    return this.#originals.get(id);
  }

  /** Whether the edit is stored. */
  isPersisted(id: string): boolean {
    return !this.#notPersisted.has(id);
  }

  /** Whether any edit is in progress. */
  get hasContent(): boolean {
    return Object.keys(this.all()).length > 0;
  }

  /** Whether something would be lost if the page went away now. */
  get hasUnsaved(): boolean {
    return this.#notPersisted.size > 0;
  }

  change(id: string, text: string): void {
    if (this.#texts.set(id, text)) this.#notPersisted.delete(id);
    else this.#notPersisted.add(id);
    this.#store.set((edits) => ({ ...edits, [id]: text }));
  }

  end(id: string): void {
    this.#store.set(({ [id]: _, ...others }) => others);
    this.#texts.set(id, null);
    this.#notPersisted.delete(id);
    this.#originals.delete(id);
    this.#storedOriginals.set(id, null);
  }

  #setOriginal(id: string, text: string): void {
    this.#originals.set(id, text);
    this.#storedOriginals.set(id, text);
  }
}
