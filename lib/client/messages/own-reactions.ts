import type { Author } from "#lib/contract/member";
import type { Message, Reaction } from "#lib/contract/message";
import { isReactedBy } from "#lib/client/messages/optimistic-reactions";
import { createStore } from "#lib/client/state/store";

/** @returns everybody who chose each emoji */
type FetchReactions = (message: Message) => Promise<readonly Pick<Reaction, "emoji" | "by">[]>;

const none: ReadonlySet<string> = new Set();

type OwnState = { own: Readonly<Record<string, ReadonlySet<string>>>; version: number };

/** The member's own reactions to messages that do not name them, because only the first members are named. */
export class OwnReactions {
  readonly #store = createStore<OwnState>({ own: {}, version: 0 });
  /** The emoji changed since the request for a message: its answer may not include them. */
  readonly #changedSinceFetch = new Map<string, Set<string>>();

  constructor(private readonly fetchReactions: FetchReactions) {}

  readonly subscribe = this.#store.subscribe;
  readonly toMessage = (messageId: string): ReadonlySet<string> => this.#store.get().own[messageId] ?? none;
  /** Grows with each invalidation: visible messages have to be loaded again then. */
  readonly version = (): number => this.#store.get().version;

  /** Loads a message's reactions once: later changes come as the member's own reactions. */
  async load(message: Message, meId: string): Promise<void> {
    const { id } = message;
    if (this.#changedSinceFetch.has(id) || !message.reactions.some((reaction) => mayOmit(reaction, meId))) return;
    const since = new Set<string>();
    this.#changedSinceFetch.set(id, since);
    const isWanted = () => this.#changedSinceFetch.get(id) === since;
    try {
      const all = await this.fetchReactions(message);
      if (!isWanted()) return;
      const found = all.filter(({ by }) => by.some((author) => author.id === meId)).map(({ emoji }) => emoji);
      const later = [...this.toMessage(id)].filter((emoji) => since.has(emoji));
      this.#set(id, new Set([...found.filter((emoji) => !since.has(emoji)), ...later]));
    } catch {
      // Loaded again when the message is shown next.
      if (isWanted()) this.#changedSinceFetch.delete(id);
    }
  }

  readonly record = (messageId: string, emoji: string, on: boolean): void => {
    this.#changedSinceFetch.get(messageId)?.add(emoji);
    const held = this.toMessage(messageId);
    if (held.has(emoji) === on) return;
    const others = [...held].filter((each) => each !== emoji);
    this.#set(messageId, new Set(on ? [...others, emoji] : others));
  };

  /** After a lost connection: the member may have reacted elsewhere. Known reactions stay until they are loaded again. */
  invalidate(): void {
    if (this.#changedSinceFetch.size === 0) return;
    this.#changedSinceFetch.clear();
    this.#store.set((known) => ({ ...known, version: known.version + 1 }));
  }

  #set(messageId: string, emoji: ReadonlySet<string>): void {
    this.#store.set((known) => ({ ...known, own: { ...known.own, [messageId]: emoji } }));
  }
}

const mayOmit = (reaction: Reaction, memberId: string): boolean =>
  reaction.count > reaction.by.length && !isReactedBy(reaction, memberId);

/** The reactions to a message, naming the member where they have reacted. */
export const withOwnReactions = (
  reactions: readonly Reaction[],
  own: ReadonlySet<string>,
  { id, displayName }: Author,
): readonly Reaction[] =>
  own.size === 0
    ? reactions
    : reactions.map((reaction) =>
        own.has(reaction.emoji) && mayOmit(reaction, id)
          ? { ...reaction, by: [...reaction.by, { id, displayName }] }
          : reaction,
      );
