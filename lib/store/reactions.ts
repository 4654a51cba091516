import { limits } from "#lib/contract/limits";
import type { Author } from "#lib/contract/member";
import type { Reaction } from "#lib/contract/message";
import { groupBy } from "#lib/store/group-by";
import type { Database } from "#lib/store/schema";

export function createReactions(db: Database) {
  return {
    /** Everyone who reacted to a message, by emoji and time. */
    async listOf(messageId: string): Promise<Map<string, Author[]>> {
      const rows = await db
        .selectFrom("reactions")
        .innerJoin("members", "members.id", "reactions.memberId")
        .select(["emoji", "memberId", "displayName"])
        .where("messageId", "=", messageId)
        .orderBy("rev")
        .execute();
      const byEmoji = groupBy(rows, ({ emoji }) => emoji);
      const toAuthor = ({ memberId, displayName }: (typeof rows)[number]) => ({ id: memberId, displayName });
      return new Map([...byEmoji].map(([emoji, chosen]) => [emoji, chosen.map(toAuthor)]));
    },
  };
}

/**
 * The reactions of a message after one of them has changed; the order stays.
 * @param by everyone who has chosen the emoji now, by time
 */
export function withReaction(reactions: readonly Reaction[], emoji: string, by: readonly Author[]): Reaction[] {
  const changed = { emoji, count: by.length, by: by.slice(0, limits.reactionAuthorsShown) };
  if (by.length === 0) return reactions.filter((reaction) => reaction.emoji !== emoji);
  if (!reactions.some((reaction) => reaction.emoji === emoji)) return [...reactions, changed];
  return reactions.map((reaction) => (reaction.emoji === emoji ? changed : reaction));
}
