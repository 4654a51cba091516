import { catalogues } from "#lib/i18n/catalogues";
import { createWords } from "#lib/i18n/words";

describe("the language for tests", () => {
  it("is readable, longer, and no letter of it is plain", () => {
    const { say } = createWords("en", catalogues["en-XA"]);
    expect(say("channel.open")).toBe("[Öþéñ îţ~~~]");
    expect(say("message.new", { count: 2 })).toBe("[2 ñéŵ ṁéššåĝéš~~~~~~~~]");
  });

  it("runs from right to left in its other flavour", () => {
    const { say } = createWords("en", catalogues["ar-XB"]);
    expect(say("channel.open")).toBe("\u202EOpen it\u202C");
  });
});
