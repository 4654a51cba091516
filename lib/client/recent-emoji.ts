const key = "parley.emoji";
const remembered = 32;

/** What people react with before they have chosen anything. */
const usual = ["👍", "❤️", "😂", "🎉", "👀"];
/** As many as stand in a row. */
const shown = 8;

/** Those at hand: what is usual, and behind it what was chosen last in this browser. */
export function emojiAtHand(): string[] {
  const chosen = chosenLast().filter((emoji) => !usual.includes(emoji));
  return [...usual, ...chosen].slice(0, shown);
}

export function rememberEmoji(emoji: string): void {
  const chosen = [emoji, ...chosenLast().filter((other) => other !== emoji)].slice(0, remembered);
  try {
    localStorage.setItem(key, chosen.join(" "));
  } catch {
    // Storage may be full or forbidden: then only the usual ones are at hand.
  }
}

function chosenLast(): string[] {
  try {
    return (localStorage.getItem(key) ?? "").split(" ").filter(Boolean);
  } catch {
    return [];
  }
}
