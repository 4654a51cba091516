import { createRecentList } from "#lib/client/storage/recent-list";

const recentEmoji = createRecentList("emoji", 32);

/** What people react with before they have chosen anything. */
const defaultReactions = ["👍", "❤️", "😂", "🎉", "👀"];
/** As many as stand in a row. */
const maxQuickReactions = 8;

/** Those at hand: what is usual, and behind it what a member has chosen last in this browser. */
export function quickReactions(memberId: string): string[] {
  const others = recentEmoji.get(memberId).filter((emoji) => !defaultReactions.includes(emoji));
  return [...defaultReactions, ...others].slice(0, maxQuickReactions);
}

export const rememberEmoji = recentEmoji.add;
