import { foldedLines } from "#lib/client/text/folded-lines";

it("folds texts of more than sixty lines, and no others", () => {
  expect(foldedLines("a".repeat(4_000))).toBeNull();
  expect(foldedLines("a\n".repeat(60))).toBeNull();
  expect(foldedLines("a\n".repeat(61))).toBe(61);
});

it("counts what shows: empty lines make no text long", () => {
  expect(foldedLines(`a${"\n".repeat(1_999)}b`)).toBeNull();
  expect(foldedLines("a\n\n".repeat(61))).toBe(121);
});
