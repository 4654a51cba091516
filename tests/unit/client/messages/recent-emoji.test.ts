import { emojiAtHand, rememberEmoji } from "#lib/client/messages/recent-emoji";

import { browserStorage } from "#tests/support/client/browser-storage";

const usual = ["👍", "❤️", "😂", "🎉", "👀"];

it("has the usual ones at hand, and behind them what was chosen last, each once", () => {
  browserStorage();
  expect(emojiAtHand("ada")).toEqual(usual);
  for (const emoji of ["🦋", "👀", "☕", "🦋", "🐛", "🧭"]) rememberEmoji("ada", emoji);
  expect(emojiAtHand("ada")).toEqual([...usual, "🧭", "🐛", "🦋"]);
  expect(emojiAtHand("grace")).toEqual(usual);
});
