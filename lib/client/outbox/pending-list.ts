import { fromKept, type KeptMessage, type PendingMessage } from "#lib/client/outbox/pending-message";

/**
 * What waits to be sent, in the order of writing: what is on the shelf, which all tabs share, and what is on its way there
 * or can't be kept.
 */
export class PendingList {
  #entries: readonly PendingMessage[] = [];
  #kept = new Set<string>();
  readonly #gone = new Set<string>();

  constructor(private readonly changed: (entries: readonly PendingMessage[]) => void) {}

  get entries(): readonly PendingMessage[] {
    return this.#entries;
  }

  find(clientId: string): PendingMessage | undefined {
    return this.#entries.find((entry) => entry.clientId === clientId);
  }

  add(entry: PendingMessage): void {
    this.#write([...this.#entries, entry]);
  }

  /** Nothing is on the shelf any more, though nobody took it from there. */
  unkeepAll(): void {
    this.#kept.clear();
  }

  /** Those that are not on the shelf. */
  get notKept(): readonly PendingMessage[] {
    return this.#entries.filter(({ clientId }) => !this.#kept.has(clientId));
  }

  /** It is on the shelf now. */
  keep(clientId: string): void {
    this.#kept.add(clientId);
  }

  update(clientId: string, change: (entry: PendingMessage) => PendingMessage): void {
    if (this.find(clientId))
      this.#write(this.#entries.map((entry) => (entry.clientId === clientId ? change(entry) : entry)));
  }

  /** Takes an entry out, also out of what is read from the shelf until `forget` says that it is gone there, too. */
  remove(clientId: string): void {
    this.#gone.add(clientId);
    if (this.find(clientId)) this.#write(this.#entries.filter((entry) => entry.clientId !== clientId));
  }

  forget(clientId: string): void {
    this.#gone.delete(clientId);
  }

  /** Takes in what is on the shelf: what other tabs have put there, taken away, or been refused. */
  read(shelf: readonly KeptMessage[]): void {
    const present = shelf.filter(({ clientId }) => !this.#gone.has(clientId));
    const before = this.#kept;
    this.#kept = new Set(present.map(({ clientId }) => clientId));
    const own = this.#entries.filter(({ clientId }) => !before.has(clientId) && !this.#kept.has(clientId));
    const next = present.map((message) => this.#withKept(message));
    for (const entry of own.toReversed()) next.splice(this.#placeOf(entry, next), 0, entry);
    const isSame = next.length === this.#entries.length && next.every((entry, place) => entry === this.#entries[place]);
    if (!isSame) this.#write(next);
  }

  /** Before what was written after it, also where the shelf took that and not this; otherwise at the end. */
  #placeOf(entry: PendingMessage, next: readonly PendingMessage[]): number {
    const later = new Set(this.#entries.slice(this.#entries.indexOf(entry) + 1).map(({ clientId }) => clientId));
    const place = next.findIndex(({ clientId }) => later.has(clientId));
    return place === -1 ? next.length : place;
  }

  #withKept(message: KeptMessage): PendingMessage {
    const held = this.find(message.clientId);
    if (!held) return fromKept(message);
    if (message.refusal === undefined || held.state === "failed") return held;
    return { ...held, state: "failed", refusal: message.refusal };
  }

  #write(entries: readonly PendingMessage[]): void {
    this.#entries = entries;
    this.changed(entries);
  }
}
