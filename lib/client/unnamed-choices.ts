import type { Author } from "#lib/contract/member";
import type { Message, Reaction } from "#lib/contract/message";
import { isBy } from "#lib/client/reactions";
import { createStore } from "#lib/client/store";

/** @returns everybody who chose each emoji */
type Ask = (message: Message) => Promise<readonly Pick<Reaction, "emoji" | "by">[]>;

const none: ReadonlySet<string> = new Set();

/** Whether one is among those who are not named with a reaction, since only the first are: by the ids of messages, the emoji. */
export class UnnamedChoices {
  readonly #store = createStore<Readonly<Record<string, ReadonlySet<string>>>>({});
  readonly #asked = new Set<string>();

  constructor(private readonly ask: Ask) {}

  readonly subscribe = this.#store.subscribe;
  readonly of = (messageId: string): ReadonlySet<string> => this.#store.get()[messageId] ?? none;

  /** Asks once for a message: from then on it is one's own choices that change it. */
  async find(message: Message, meId: string): Promise<void> {
    if (this.#asked.has(message.id) || !message.reactions.some((reaction) => leavesOut(reaction, meId))) return;
    this.#asked.add(message.id);
    try {
      const all = await this.ask(message);
      for (const { emoji, by } of all)
        this.chosen(
          message.id,
          emoji,
          by.some(({ id }) => id === meId),
        );
    } catch {
      // The next time that it is shown.
      this.#asked.delete(message.id);
    }
  }

  readonly chosen = (messageId: string, emoji: string, on: boolean): void => {
    const held = this.of(messageId);
    if (held.has(emoji) === on) return;
    const others = [...held].filter((each) => each !== emoji);
    this.#store.set((all) => ({ ...all, [messageId]: new Set(on ? [...others, emoji] : others) }));
  };
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
