import { limits } from "#lib/contract/limits";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { ReactionChange } from "#lib/store/changes/change";
import { withReaction } from "#lib/store/reactions";
import type { ReactionRow } from "#lib/store/schema";

/** Applies the reactions of a batch to its messages. */
export class BatchReactions {
  /** The reactions added and removed, in order. */
  readonly changed: (ReactionRow & { on: boolean })[] = [];
  readonly #reactors = new Map<string, Author[]>();

  /** @param reactors everyone who reacted to a message with an emoji before the batch, by time */
  constructor(private readonly reactors: (messageId: string, emoji: string) => Author[]) {}

  /** @param nextRev called only when something changes; gives the message its rev */
  apply(
    message: Message,
    { author, emoji, on }: ReactionChange,
    nextRev: () => number,
  ): "changed" | "unchanged" | "full" {
    const before = this.#reactorsTo(message, emoji);
    const others = before.filter(({ id }) => id !== author.id);
    if (on === others.length < before.length) return "unchanged";
    if (before.length === 0 && message.reactions.length >= limits.reactionsPerMessage) return "full";

    const by = on ? [...before, author] : others;
    this.#reactors.set(`${message.id} ${emoji}`, by);
    message.reactions = withReaction(message.reactions, emoji, by);
    message.rev = nextRev();
    this.changed.push({ messageId: message.id, emoji, memberId: author.id, rev: message.rev, on });
    return "changed";
  }

  #reactorsTo({ id }: Message, emoji: string): Author[] {
    return this.#reactors.get(`${id} ${emoji}`) ?? this.reactors(id, emoji);
  }
}
