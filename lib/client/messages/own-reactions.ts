import type { Author } from "#lib/contract/member";
import type { Message, Reaction } from "#lib/contract/message";
import { isBy } from "#lib/client/messages/optimistic-reactions";
import { createStore } from "#lib/client/state/store";

/** @returns everybody who chose each emoji */
type Ask = (message: Message) => Promise<readonly Pick<Reaction, "emoji" | "by">[]>;

const none: ReadonlySet<string> = new Set();

type Known = { held: Readonly<Record<string, ReadonlySet<string>>>; doubts: number };

/** Whether one is among those who are not named with a reaction, since only the first are: by the ids of messages, the emoji. */
export class OwnReactions {
  readonly #store = createStore<Known>({ held: {}, doubts: 0 });
  /** For which messages it was asked, and what was chosen since then: the answer may not know of it. */
  readonly #asked = new Map<string, Set<string>>();

  constructor(private readonly ask: Ask) {}

  readonly subscribe = this.#store.subscribe;
  readonly of = (messageId: string): ReadonlySet<string> => this.#store.get().held[messageId] ?? none;
  /** How often what is known has become uncertain: what is shown has to be found again then. */
  readonly doubts = (): number => this.#store.get().doubts;

  /** Asks once for a message: from then on it is one's own choices that change it, in this tab and elsewhere. */
  async find(message: Message, meId: string): Promise<void> {
    const { id } = message;
    if (this.#asked.has(id) || !message.reactions.some((reaction) => leavesOut(reaction, meId))) return;
    const since = new Set<string>();
    this.#asked.set(id, since);
    const isWanted = () => this.#asked.get(id) === since;
    try {
      const all = await this.ask(message);
      if (!isWanted()) return;
      const found = all.filter(({ by }) => by.some((author) => author.id === meId)).map(({ emoji }) => emoji);
      const later = [...this.of(id)].filter((emoji) => since.has(emoji));
      this.#hold(id, new Set([...found.filter((emoji) => !since.has(emoji)), ...later]));
    } catch {
      // The next time that it is shown.
      if (isWanted()) this.#asked.delete(id);
    }
  }

  readonly chosen = (messageId: string, emoji: string, on: boolean): void => {
    this.#asked.get(messageId)?.add(emoji);
    const held = this.of(messageId);
    if (held.has(emoji) === on) return;
    const others = [...held].filter((each) => each !== emoji);
    this.#hold(messageId, new Set(on ? [...others, emoji] : others));
  };

  /** One was away, and may have chosen elsewhere meanwhile. What is known stays until it is asked for again. */
  doubt(): void {
    if (this.#asked.size === 0) return;
    this.#asked.clear();
    this.#store.set((known) => ({ ...known, doubts: known.doubts + 1 }));
  }

  #hold(messageId: string, emoji: ReadonlySet<string>): void {
    this.#store.set((known) => ({ ...known, held: { ...known.held, [messageId]: emoji } }));
  }
}

const leavesOut = (reaction: Reaction, memberId: string): boolean =>
  reaction.count > reaction.by.length && !isBy(reaction, memberId);

/** The reactions to a message, with oneself among those who are named. */
export const withOwn = (
  reactions: readonly Reaction[],
  own: ReadonlySet<string>,
  { id, displayName }: Author,
): readonly Reaction[] =>
  own.size === 0
    ? reactions
    : reactions.map((reaction) =>
        own.has(reaction.emoji) && leavesOut(reaction, id)
          ? { ...reaction, by: [...reaction.by, { id, displayName }] }
          : reaction,
      );
