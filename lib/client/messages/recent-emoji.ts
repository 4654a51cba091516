import { createRecentList } from "#lib/client/storage/recent-list";

const chosen = createRecentList("emoji", 32);

/** What people react with before they have chosen anything. */
const usual = ["👍", "❤️", "😂", "🎉", "👀"];
/** As many as stand in a row. */
const shown = 8;

/** Those at hand: what is usual, and behind it what a member has chosen last in this browser. */
export function emojiAtHand(memberId: string): string[] {
  const others = chosen.get(memberId).filter((emoji) => !usual.includes(emoji));
  return [...usual, ...others].slice(0, shown);
}

export const rememberEmoji = chosen.add;
