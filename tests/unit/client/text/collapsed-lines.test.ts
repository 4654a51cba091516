import { collapsedLineCount } from "#lib/client/text/collapsed-lines";

describe("a long text", () => {
  it("is collapsed beyond sixty lines", () => {
    expect(collapsedLineCount("a".repeat(4_000))).toBeNull();
    expect(collapsedLineCount("a\n".repeat(60))).toBeNull();
    expect(collapsedLineCount("a\n".repeat(61))).toBe(61);
  });

  it("is measured without empty lines", () => {
    expect(collapsedLineCount(`a${"\n".repeat(1_999)}b`)).toBeNull();
    expect(collapsedLineCount("a\n\n".repeat(61))).toBe(121);
  });
});
