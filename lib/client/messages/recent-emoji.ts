import { createRecentList } from "#lib/client/storage/recent-list";

const recentEmoji = createRecentList("emoji", 32);

const defaultReactions = ["👍", "❤️", "😂", "🎉", "👀"];
/** One row of the menu. */
const maxQuickReactions = 8;

/** The default reactions, then those that the member has used last in this browser. */
export function quickReactions(memberId: string): string[] {
  const others = recentEmoji.get(memberId).filter((emoji) => !defaultReactions.includes(emoji));
  return [...defaultReactions, ...others].slice(0, maxQuickReactions);
}

export const rememberEmoji = recentEmoji.add;
