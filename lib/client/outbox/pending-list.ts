import { fromStored, type StoredMessage, type PendingMessage } from "#lib/client/outbox/pending-message";

/**
 * The unsent messages in the order of writing: those in the store, which all tabs share, and those that are not stored yet
 * or can't be.
 */
export class PendingList {
  #entries: readonly PendingMessage[] = [];
  #persisted = new Set<string>();
  readonly #removed = new Set<string>();

  constructor(private readonly onChange: (entries: readonly PendingMessage[]) => void) {}

  get entries(): readonly PendingMessage[] {
    return this.#entries;
  }

  find(clientId: string): PendingMessage | undefined {
    return this.#entries.find((entry) => entry.clientId === clientId);
  }

  add(entry: PendingMessage): void {
    this.#write([...this.#entries, entry]);
  }

  /** The browser has deleted the store: nothing is persisted any more. */
  clearPersisted(): void {
    this.#persisted.clear();
  }

  /** The entries that are not in the store. */
  get notPersisted(): readonly PendingMessage[] {
    return this.#entries.filter(({ clientId }) => !this.#persisted.has(clientId));
  }

  markPersisted(clientId: string): void {
    this.#persisted.add(clientId);
  }

  update(clientId: string, change: (entry: PendingMessage) => PendingMessage): void {
    if (this.find(clientId))
      this.#write(this.#entries.map((entry) => (entry.clientId === clientId ? change(entry) : entry)));
  }

  /** Removes an entry, and ignores it in what the store returns until `confirmRemoved`. */
  remove(clientId: string): void {
    this.#removed.add(clientId);
    if (this.find(clientId)) this.#write(this.#entries.filter((entry) => entry.clientId !== clientId));
  }

  confirmRemoved(clientId: string): void {
    this.#removed.delete(clientId);
  }

  /** Applies what the store holds: other tabs may have added or removed messages, or had them refused. */
  applyStored(stored: readonly StoredMessage[]): void {
    const present = stored.filter(({ clientId }) => !this.#removed.has(clientId));
    const before = this.#persisted;
    this.#persisted = new Set(present.map(({ clientId }) => clientId));
    const own = this.#entries.filter(({ clientId }) => !before.has(clientId) && !this.#persisted.has(clientId));
    const next = present.map((message) => this.#withStored(message));
    for (const entry of own.toReversed()) next.splice(this.#insertionIndexOf(entry, next), 0, entry);
    const isSame = next.length === this.#entries.length && next.every((entry, index) => entry === this.#entries[index]);
    if (!isSame) this.#write(next);
  }

  /** Before the first message written after it, even if only that one was stored; otherwise at the end. */
  #insertionIndexOf(entry: PendingMessage, next: readonly PendingMessage[]): number {
    const later = new Set(this.#entries.slice(this.#entries.indexOf(entry) + 1).map(({ clientId }) => clientId));
    const index = next.findIndex(({ clientId }) => later.has(clientId));
    return index === -1 ? next.length : index;
  }

  #withStored(message: StoredMessage): PendingMessage {
    const known = this.find(message.clientId);
    if (!known) return fromStored(message);
    if (message.refusal === undefined || known.state === "failed") return known;
    return { ...known, state: "failed", refusal: message.refusal };
  }

  #write(entries: readonly PendingMessage[]): void {
    this.#entries = entries;
    this.onChange(entries);
  }
}
