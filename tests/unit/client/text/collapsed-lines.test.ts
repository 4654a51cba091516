import { collapsedLineCount } from "#lib/client/text/collapsed-lines";

it("folds texts of more than sixty lines, and no others", () => {
  expect(collapsedLineCount("a".repeat(4_000))).toBeNull();
  expect(collapsedLineCount("a\n".repeat(60))).toBeNull();
  expect(collapsedLineCount("a\n".repeat(61))).toBe(61);
});

it("counts what shows: empty lines make no text long", () => {
  expect(collapsedLineCount(`a${"\n".repeat(1_999)}b`)).toBeNull();
  expect(collapsedLineCount("a\n\n".repeat(61))).toBe(121);
});
