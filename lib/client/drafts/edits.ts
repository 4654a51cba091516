import { MemberStorage } from "#lib/client/storage/member-storage";
import { createStore } from "#lib/client/state/store";

/**
 * What is being written in place of messages and of what images are described by, by their ids. Kept by the browser with
 * every stroke, like drafts.
 */
export class Edits {
  readonly #store = createStore<Readonly<Record<string, string>>>({});
  readonly #texts: MemberStorage;
  /** The texts that are being replaced, as they were when one began. */
  readonly #originals = new Map<string, string>();
  readonly #storedOriginals: MemberStorage;
  /** The ids of the texts that the browser could not keep. */
  readonly #notPersisted = new Set<string>();
  #justBegun: string | null = null;

  constructor(memberId: string) {
    this.#texts = new MemberStorage("edit", memberId);
    this.#storedOriginals = new MemberStorage("original", memberId);
  }

  readonly subscribe = this.#store.subscribe;
  readonly all = this.#store.get;

  /** Takes up what was being written when the page went away. */
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

  /** Whether this one was begun just now and wants the focus: once. */
  takeJustBegun(id: string): boolean {
    const begun = this.#justBegun === id;
    if (begun) this.#justBegun = null;
    return begun;
  }

  /** The text that is being replaced, as it was when one began; another tab may change it meanwhile. */
  originalOf(id: string): string | undefined {
    return this.#originals.get(id);
  }

  /** Whether the browser keeps what is being written there. */
  isPersisted(id: string): boolean {
    return !this.#notPersisted.has(id);
  }

  /** Whether anything is being written. */
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
