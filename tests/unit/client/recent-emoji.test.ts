import { emojiAtHand, rememberEmoji } from "#lib/client/recent-emoji";

import { browserStorage } from "./browser-storage";

const usual = ["👍", "❤️", "😂", "🎉", "👀"];

it("has the usual ones at hand, and behind them what was chosen last, each once", () => {
  browserStorage();
  expect(emojiAtHand()).toEqual(usual);
  for (const emoji of ["🦋", "👀", "☕", "🦋", "🐛", "🧭"]) rememberEmoji(emoji);
  expect(emojiAtHand()).toEqual([...usual, "🧭", "🐛", "🦋"]);
});
