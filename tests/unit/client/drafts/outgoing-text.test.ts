import { lengthOf, outgoingText } from "#lib/client/drafts/outgoing-text";

describe("what goes out", () => {
  it("is without empty lines around it, but with the indentation of the first line", () => {
    expect(outgoingText("\n  \n    let a;\r\n\r\nb \n\n")).toBe("    let a;\n\nb");
  });

  it("is nothing where nobody would see anything", () => {
    expect(["\u200b", " \u2060\n\u00ad", "\u3164"].map(outgoingText)).toEqual(["", "", ""]);
    expect(lengthOf("\u200b\u200b").count).toBe(0);
    expect(outgoingText("a\u200d")).toBe("a\u200d");
  });

  it("is counted in characters, not in code units, and the count shows only near the limit", () => {
    expect(lengthOf("🙂".repeat(3_000))).toEqual({ count: 3_000, shown: false, excess: 0 });
    expect(lengthOf("🙂".repeat(3_900))).toMatchObject({ shown: true, excess: 0 });
    expect(lengthOf("a".repeat(4_002))).toEqual({ count: 4_002, shown: true, excess: 2 });
  });
});
