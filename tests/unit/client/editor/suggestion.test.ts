import type { Emoji } from "#lib/client/messages/emoji";
import { findEmoji, memberSuggestions } from "#lib/client/editor/suggestion";
import { foldName } from "#lib/contract/fold-name";
import { candidateNamesIn } from "#lib/domain/messages/candidate-names";

const namesFor = (query: string, names: string[]) => memberSuggestions(query, names).map(({ name }) => name);
const mentionedBy = (text: string) => candidateNamesIn(text).flatMap((names) => names.map(({ folded }) => folded));

const emoji = (sign: string, name: string, codes: string, tags: string, emoticon?: string): Emoji => ({
  emoji: sign,
  name,
  codes,
  words: `${codes} ${tags}`,
  emoticon,
  group: 0,
});
const hearts = [
  emoji("🥰", "smiling face with hearts", "smiling_face_with_three_hearts", "adore heart love"),
  emoji("💘", "heart with arrow", "cupid", "arrow cupid heart"),
  emoji("💔", "broken heart", "broken_heart", "break broken heart", "</3"),
  emoji("🔥", "heart on fire", "heart_on_fire", "burn heart"),
  emoji("❤️", "red heart", "heart", "emotion heart red", "<3"),
  emoji("🏩", "love hotel", "love_hotel", "hotel heart"),
];
const found = (query: string, all: readonly Emoji[] = hearts) => findEmoji(query, all).map(({ emoji: sign }) => sign);

describe("the list of suggestions", () => {
  it("offers members whose name or a word of it begins with the typed text, each once", () => {
    expect(namesFor("lo", ["Ada Lovelace", "Grace", "Lorenz", "Lorenz"])).toEqual(["Lorenz", "Ada Lovelace"]);
  });

  test.each(["Ada", "O'Neill", "a`b", "R2-D2", "🚀 Valentina", "www", "_x_", "**x**", "C#", "@home"])(
    "offers %s, who is mentioned by it",
    (name) => {
      expect(namesFor("", [name])).toEqual([name]);
      expect(mentionedBy(`@${name} `)).toContain(foldName(name));
    },
  );

  test.each([
    "`x`",
    "the `x` one",
    "www.example",
    "[x](https://example.org)",
    "<https://example.org>",
    "_x_ _y_",
    "a\\_b",
  ])("escapes %s as far as a mention needs it", (name) => {
    const [suggestion] = memberSuggestions("", [name]);
    expect(mentionedBy(`hello ${suggestion?.insert} and others`)).toContain(foldName(name));
  });

  it("puts exact names first and keywords last", () => {
    expect(found("heart")).toEqual(["❤️", "💔", "🥰", "💘", "🔥", "🏩"]);
    expect(found("heart on fire")).toEqual(["🔥"]);
  });

  it("puts the plain emoji first even where the short codes are in another language", () => {
    const spanish = hearts.map(({ codes: _, ...one }) => one);
    expect(found("heart", spanish)[0]).toBe("❤️");
  });
});
