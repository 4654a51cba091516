import { lengthOf, outgoingText } from "#lib/client/drafts/outgoing-text";

describe("an outgoing text", () => {
  it("has no empty lines around it, but keeps the indentation of its first line", () => {
    expect(outgoingText("\n  \n    let a;\r\n\r\nb \n\n")).toBe("    let a;\n\nb");
  });

  it("is empty where nothing would be visible", () => {
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
