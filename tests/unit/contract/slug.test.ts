import { namesIn, slugOf } from "#lib/contract/slug";

it.each([
  ["Café", "café"],
  ["Cafe\u0301", "café"],
  ["Ｂｏｏｋ Club!", "book-club"],
  ["❤️", "❤"],
  ["👩‍💻 work", "👩-💻-work"],
  ["!!!", ""],
])("the channel %s has the slug %s", (name, slug) => expect(slugOf(name)).toBe(slug));

it.each([
  ["general", ["general"]],
  ["general_", ["general"]],
  ["general👋", ["general👋", "general"]],
  ["☕️", ["☕"]],
  ["-", []],
])("a # before %s may mean %j", (word, names) => expect(namesIn(word)).toEqual(names));
