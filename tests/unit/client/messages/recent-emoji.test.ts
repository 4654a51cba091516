import { quickReactions, rememberEmoji } from "#lib/client/messages/recent-emoji";

import { fakeStorage } from "#tests/support/client/fake-storage";

const usual = ["👍", "❤️", "😂", "🎉", "👀"];

it("has the usual ones at hand, and behind them what was chosen last, each once", () => {
  fakeStorage();
  expect(quickReactions("ada")).toEqual(usual);
  for (const emoji of ["🦋", "👀", "☕", "🦋", "🐛", "🧭"]) rememberEmoji("ada", emoji);
  expect(quickReactions("ada")).toEqual([...usual, "🧭", "🐛", "🦋"]);
  expect(quickReactions("grace")).toEqual(usual);
});
