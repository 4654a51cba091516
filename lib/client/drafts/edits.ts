import { MemberStorage } from "#lib/client/storage/member-storage";
import { createStore } from "#lib/client/state/store";

/**
 * What is being written in place of messages and of what images are described by, by their ids. Kept by the browser with
 * every stroke, like drafts.
 */
export class Edits {
  readonly #store = createStore<Readonly<Record<string, string>>>({});
  readonly #kept: MemberStorage;
  /** The texts that are being replaced, as they were when one began. */
  readonly #originals = new Map<string, string>();
  readonly #keptOriginals: MemberStorage;
  /** The ids of the texts that the browser could not keep. */
  readonly #unkept = new Set<string>();
  #begun: string | null = null;

  constructor(memberId: string) {
    this.#kept = new MemberStorage("edit", memberId);
    this.#keptOriginals = new MemberStorage("original", memberId);
  }

  readonly subscribe = this.#store.subscribe;
  readonly all = this.#store.get;

  /** Takes up what was being written when the page went away. */
  start(): void {
    const kept = Object.fromEntries(this.#kept.all());
    for (const [id, text] of this.#keptOriginals.all()) if (!this.#originals.has(id)) this.#originals.set(id, text);
    if (Object.keys(kept).length > 0) this.#store.set((edits) => ({ ...kept, ...edits }));
  }

  begin(id: string, text: string): void {
    this.#begun = id;
    if (this.all()[id] === undefined) this.#setOriginal(id, text);
    this.change(id, this.all()[id] ?? text);
  }

  /** Whether this one was begun just now and wants the focus: once. */
  takeBegun(id: string): boolean {
    const begun = this.#begun === id;
    if (begun) this.#begun = null;
    return begun;
  }

  /** The text that is being replaced, as it was when one began; another tab may change it meanwhile. */
  originalOf(id: string): string | undefined {
    return this.#originals.get(id);
  }

  /** Whether the browser keeps what is being written there. */
  isKept(id: string): boolean {
    return !this.#unkept.has(id);
  }

  /** Whether anything is being written. */
  get any(): boolean {
    return Object.keys(this.all()).length > 0;
  }

  /** Whether something would be lost if the page went away now. */
  get atRisk(): boolean {
    return this.#unkept.size > 0;
  }

  change(id: string, text: string): void {
    if (this.#kept.set(id, text)) this.#unkept.delete(id);
    else this.#unkept.add(id);
    this.#store.set((edits) => ({ ...edits, [id]: text }));
  }

  end(id: string): void {
    this.#store.set(({ [id]: _, ...others }) => others);
    this.#kept.set(id, null);
    this.#unkept.delete(id);
    this.#originals.delete(id);
    this.#keptOriginals.set(id, null);
  }

  #setOriginal(id: string, text: string): void {
    this.#originals.set(id, text);
    this.#keptOriginals.set(id, text);
  }
}
