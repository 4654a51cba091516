import type { Author } from "#lib/contract/member";
import type { Message, Reaction } from "#lib/contract/message";
import { createStore } from "#lib/client/state/store";

/** The member's unconfirmed reactions to a message, by emoji: added (true) or removed; and the error of the last one. */
export type PendingReactions = { wanted: Readonly<Record<string, boolean>>; refused: unknown };

type Ports = {
  react(message: Message, emoji: string, on: boolean): Promise<Message>;
  /** Takes in the changed message. */
  changed(message: Message): void;
  /** The server has confirmed a reaction. */
  confirmed(messageId: string, emoji: string, on: boolean): void;
};

const none: PendingReactions = { wanted: {}, refused: null };

/** The member's own reactions show at once, and are reverted with an error where the server refuses or can't be reached. */
export class OptimisticReactions {
  readonly #store = createStore<Readonly<Record<string, PendingReactions>>>({});

  constructor(private readonly ports: Ports) {}

  readonly subscribe = this.#store.subscribe;
  readonly all = this.#store.get;

  /** Several clicks while the first request is under way end with the last choice. */
  choose(message: Message, emoji: string, on: boolean): void {
    const { wanted } = this.#of(message.id);
    const isUnderWay = emoji in wanted;
    this.#set(message.id, { wanted: { ...wanted, [emoji]: on }, refused: null });
    if (!isUnderWay) void this.#send(message, emoji);
  }

  /** Removes the error. */
  dismiss(messageId: string): void {
    this.#set(messageId, { ...this.#of(messageId), refused: null });
  }

  async #send(message: Message, emoji: string): Promise<void> {
    let sent: boolean | undefined;
    try {
      while (this.#wanted(message.id, emoji) !== sent) {
        sent = this.#wanted(message.id, emoji) === true;
        const changed = await this.ports.react(message, emoji, sent);
        this.ports.confirmed(message.id, emoji, sent);
        this.ports.changed(changed);
      }
      this.#settle(message.id, emoji, this.#of(message.id).refused);
    } catch (error) {
      this.#settle(message.id, emoji, error);
    }
  }

  #settle(id: string, emoji: string, refused: unknown): void {
    const { [emoji]: _, ...wanted } = this.#of(id).wanted;
    this.#set(id, { wanted, refused });
  }

  #wanted = (id: string, emoji: string): boolean | undefined => this.#of(id).wanted[emoji];

  #of = (id: string): PendingReactions => this.#store.get()[id] ?? none;

  #set(id: string, choices: PendingReactions): void {
    const isOver = Object.keys(choices.wanted).length === 0 && choices.refused === null;
    this.#store.set(({ [id]: _, ...others }) => (isOver ? others : { ...others, [id]: choices }));
  }
}

/** The reactions to a message, with the member's unconfirmed ones. */
export function applyPendingReactions(
  reactions: readonly Reaction[],
  wanted: PendingReactions["wanted"],
  { id, displayName }: Author,
): readonly Reaction[] {
  const me = { id, displayName };
  return Object.entries(wanted).reduce((held, [emoji, on]) => applyReaction(held, emoji, on, me), reactions);
}

function applyReaction(held: readonly Reaction[], emoji: string, on: boolean, me: Author): readonly Reaction[] {
  const found = held.find((reaction) => reaction.emoji === emoji);
  if (!found) return on ? [...held, { emoji, count: 1, by: [me] }] : held;
  if (isReactedBy(found, me.id) === on) return held;
  const count = found.count + (on ? 1 : -1);
  const by = on ? [...found.by, me] : found.by.filter(({ id }) => id !== me.id);
  if (count === 0) return held.filter((reaction) => reaction !== found);
  return held.map((reaction) => (reaction === found ? { emoji, count, by } : reaction));
}

/** Whether a member is named with a reaction. Of very many only the first are named. */
export const isReactedBy = ({ by }: Reaction, memberId: string): boolean => by.some(({ id }) => id === memberId);
