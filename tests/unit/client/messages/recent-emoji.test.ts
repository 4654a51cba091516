import { quickReactions, rememberEmoji } from "#lib/client/messages/recent-emoji";

import { fakeStorage } from "#tests/support/client/fake-storage";

const defaults = ["👍", "❤️", "😂", "🎉", "👀"];

it("the quick reactions are the default ones, then those chosen last, each once", () => {
  fakeStorage();
  expect(quickReactions("ada")).toEqual(defaults);
  for (const emoji of ["🦋", "👀", "☕", "🦋", "🐛", "🧭"]) rememberEmoji("ada", emoji);
  expect(quickReactions("ada")).toEqual([...defaults, "🧭", "🐛", "🦋"]);
  expect(quickReactions("grace")).toEqual(defaults);
});
